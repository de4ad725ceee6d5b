import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { Reason, SourceKind } from '../contract'
import { whyNotDecideAppeal } from '../rules/deciding'
import { findAction } from '../store/actions.server'
import { findAppeal, listAppeals, type Appeal, type AppealOutcome } from '../store/appeals.server'
import { findMatters, type Matter } from '../store/matters.server'
import { findText } from '../store/texts.server'

/** An appeal at the desk: what it is about and what its author wrote. */
export type DeskAppeal = {
  id: string; textId: string; actionId: string; sourceKind: SourceKind; part: string; consultationId: string; matter: Matter | null; reason: Reason | null; kind: string; actedAt: Date; actedBy: string | null; isEnded: boolean
  words: string; locale: Locale; at: Date; outcome: AppealOutcome | null; explanation: string | null; decidedAt: Date | null
  may: { decide: boolean }
}

/** The appeals of a county, those that wait first. Whoever acted sees theirs but may not decide them. */
export async function deskAppeals(work: Work): Promise<DeskAppeal[]> {
  const [appeals, matters] = await Promise.all([listAppeals(work.scope, work.db, 100), findMatters(work.scope, work.db)])
  const found: DeskAppeal[] = []
  for (const appeal of appeals) found.push(...(await describe(work, appeal, matters)))
  return found
}

/** One appeal, or null. */
export async function deskAppeal(work: Work, appealId: string): Promise<DeskAppeal | null> {
  if (!isId(appealId)) return null
  const appeal = await findAppeal(work.scope, work.db, appealId)
  return appeal ? ((await describe(work, appeal, await findMatters(work.scope, work.db)))[0] ?? null) : null
}

async function describe(work: Work, appeal: Appeal, matters: Map<string, Matter>): Promise<DeskAppeal[]> {
  const action = await findAction(work.scope, work.db, appeal.actionId)
  const text = action && (await findText(work.scope, work.db, action.textId))
  if (!action || !text) return []
  const viewer = work.actor.kind === 'person' ? work.actor.personId : null
  const { id, words, locale, at, outcome, explanation, decidedAt } = appeal
  return [{
    id, textId: text.id, actionId: action.id, sourceKind: text.sourceKind, part: text.part, consultationId: text.consultationId, matter: matters.get(text.consultationId) ?? null, reason: action.reason, kind: action.kind, actedAt: action.at, actedBy: action.by, isEnded: action.endedAt !== null,
    words, locale, at, outcome, explanation, decidedAt,
    may: { decide: whyNotDecideAppeal({ isDecided: decidedAt !== null, actedBy: action.by }, viewer) === null },
  }]
}
