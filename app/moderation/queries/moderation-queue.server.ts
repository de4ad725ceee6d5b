import type { Locale } from '~/kernel/locales'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Concern, Shown, SourceKind } from '../contract'
import { URGENT } from '../rules/handing-over'
import type { QueueFilters } from '../rules/queue-filters'
import { countWaitingAppeals } from '../store/appeals.server'
import { countToHandOn } from '../store/hand-overs.server'
import { findMatters, type Matter } from '../store/matters.server'
import { countWaiting, findQueue } from '../store/queue.server'

/** A text on the queue: everything but its words, which are shown one text at a time. */
export type QueueItem = { id: string; risk: number; concerns: Concern[]; sourceKind: SourceKind; locale: Locale; matter: Matter | null; foundOn: Day; state: 'waiting' | 'decided'; shown: Shown }

/** A page of the queue, with what else waits for a moderator. */
export type ModerationQueue = { items: QueueItem[]; next: string | null; waiting: number; urgent: number; appeals: number; toHandOn: number; matters: Matter[] }

/** How many texts a page shows. */
export const QUEUE_PAGE = 25

/** The texts that pass the filters, the riskiest first and then the oldest. The caller has checked the role. */
export async function moderationQueue(work: Work, filters: QueueFilters): Promise<ModerationQueue> {
  const { scope, db } = work
  const [texts, counts, matters, appeals, toHandOn] = await Promise.all([
    findQueue(scope, db, filters, QUEUE_PAGE + 1), countWaiting(scope, db), findMatters(scope, db), countWaitingAppeals(scope, db), countToHandOn(scope, db, URGENT),
  ])
  const shown = texts.slice(0, QUEUE_PAGE)
  return {
    items: shown.map((text) => ({
      id: text.id, risk: text.risk, concerns: text.concerns, sourceKind: text.sourceKind, locale: text.locale, matter: matters.get(text.consultationId) ?? null,
      foundOn: dayOf(text.foundAt), state: text.state, shown: text.shown,
    })),
    next: texts.length > QUEUE_PAGE ? shown.at(-1)!.id : null,
    ...counts, appeals, toHandOn, matters: [...matters.values()],
  }
}
