import type { ConsultationState } from '~/consultations/contract'
import type { Day } from '~/kernel/times'

/** What waits in one consultation. */
export type WaitingMatter = { slug: string; state: ConsultationState; summaryDueOn: Day; counts: { unread: number; unreadStatements: number; unchecked: number } }

/** Something an official should do by a day. `count` is how many wait; of the summary there is one. */
export type DeskTask = { slug: string; what: 'read' | 'statements' | 'check' | 'summary'; count: number; dueOn: Day; isLate: boolean }

/** Which tasks are somebody's: what their roles let them do. */
export type OwnTasks = Record<DeskTask['what'], boolean>

/**
 * Somebody's tasks in all consultations, the earliest deadline first: what has to be read and checked, and the summary
 * once answering has closed. A matter whose summary is out leaves none.
 */
export function tasksOf(matters: readonly WaitingMatter[], today: Day, own: OwnTasks): DeskTask[] {
  const tasks = matters.flatMap(({ slug, state, summaryDueOn: dueOn, counts }): DeskTask[] => {
    if (state !== 'open' && state !== 'reading') return []
    const task = (what: DeskTask['what'], count: number): DeskTask[] => (count > 0 && own[what] ? [{ slug, what, count, dueOn, isLate: dueOn < today }] : [])
    return [...task('read', counts.unread), ...task('statements', counts.unreadStatements), ...task('check', counts.unchecked), ...task('summary', state === 'reading' ? 1 : 0)]
  })
  return tasks.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** The next one that nobody has read: the first after `from` in their order, else the first of all; null when all have been read. */
export function nextUnread(inOrder: readonly { id: string; isRead: boolean }[], from: string): string | null {
  const at = inOrder.findIndex((each) => each.id === from)
  const around = [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)]
  return around.find((each) => !each.isRead && each.id !== from)?.id ?? null
}
