import { isId } from '~/kernel/ids'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { clockOf, isWhole, outcomesOf, unreviewed, type Clock, type Outcome } from '../rules/document-requests'
import { findRequest, listRequests, listVersions } from '../store/document-requests.server'
import { findMatters, type Matter } from '../store/matters.server'
import { findReviewableTexts } from '../store/reviewable-texts.server'
import { findHiddenTexts } from '../store/texts.server'

/** A request in the list: what was asked, and how its clock stands. */
export type ListedRequest = { id: string; matter: Matter | null; asked: string; receivedOn: Day; dueOn: Day; clock: Clock; outcome: Outcome | null; decidedOn: Day | null }

/** The requests of a county, those that wait by their last day. The caller has checked the role. */
export async function documentRequests(work: Work): Promise<{ requests: ListedRequest[]; matters: Matter[] }> {
  const [requests, matters] = await Promise.all([listRequests(work.scope, work.db, 200), findMatters(work.scope, work.db)])
  const today = dayOf(work.now)
  return {
    requests: requests.map((each) => ({ id: each.id, matter: matters.get(each.consultationId) ?? null, asked: each.asked, receivedOn: each.receivedOn, dueOn: each.dueOn, clock: clockOf(each, today), outcome: each.outcome, decidedOn: each.decidedOn })),
    matters: [...matters.values()],
  }
}

/** One request with what can be done about it: how many texts there are, how many nobody has looked at, and the versions made. */
export type RequestPage = ListedRequest & {
  consultationId: string; askedBy: string | null; decisionNote: string | null
  /** What may be decided: where something is hidden in the latest version, not everything is given. */
  outcomes: readonly Outcome[]
  textCount: number; unreviewedCount: number; hiddenCount: number
  versions: { number: number; madeAt: Date; textCount: number; digest: string }[]
}

/** One request, or null. */
export async function requestPage(work: Work, requestId: string): Promise<RequestPage | null> {
  if (!isId(requestId)) return null
  const found = await findRequest(work.scope, work.db, requestId)
  if (!found) return null
  const [matters, texts, versions, hidden] = await Promise.all([findMatters(work.scope, work.db), findReviewableTexts(work.scope, work.db, found.consultationId), listVersions(work.scope, work.db, requestId), findHiddenTexts(work.scope, work.db, found.consultationId)])
  const [latest] = versions
  const { id, consultationId, asked, askedBy, receivedOn, dueOn, outcome, decidedOn, decisionNote } = found
  return {
    id, consultationId, asked, askedBy, receivedOn, dueOn, outcome, decidedOn, decisionNote, matter: matters.get(consultationId) ?? null, clock: clockOf(found, dayOf(work.now)),
    outcomes: outcomesOf({ hasVersion: latest !== undefined, isWhole: latest === undefined || isWhole(latest.entries, hidden) }),
    textCount: texts.length, unreviewedCount: unreviewed(texts).length, hiddenCount: texts.filter((text) => text.decided && text.decided.shown !== 'as-written').length,
    versions: versions.map(({ number, madeAt, entries, digest }) => ({ number, madeAt, digest, textCount: entries.length })),
  }
}
