import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { tasksOf, type DeskTask as Task, type WaitingMatter } from '../rules/desk-tasks'

/** Something an official should do by a day. */
export type DeskTask = Task

/** What an official should do, the earliest deadline first. */
export function deskTasks(work: Pick<Work, 'now'>, matters: readonly WaitingMatter[]): DeskTask[] {
  return tasksOf(matters, dayOf(work.now))
}
