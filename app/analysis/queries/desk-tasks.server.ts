import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { tasksOf, type DeskTask as Task, type OwnTasks, type WaitingMatter } from '../rules/desk-tasks'

/** Something an official should do by a day. */
export type DeskTask = Task

/** What an official should do, the earliest deadline first. `own` says which tasks their roles let them do. */
export function deskTasks(work: Pick<Work, 'now'>, matters: readonly WaitingMatter[], own: OwnTasks): DeskTask[] {
  return tasksOf(matters, dayOf(work.now), own)
}
