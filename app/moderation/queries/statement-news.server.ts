import { isId } from '~/kernel/ids'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { findAction } from '../store/actions.server'
import { findAppeal, type AppealOutcome } from '../store/appeals.server'
import { findRulesVersions } from '../store/rules-versions.server'
import { findGiverOf } from '../store/shown-texts.server'
import { findText } from '../store/texts.server'

/** What the giver of a statement is written about. */
export type StatementNews = { statementId: string; associationId: string; personId: string; consultationId: string; reasonTitle: LocalizedText } & ({ what: 'redact' | 'hide' | 'restore' } | { what: 'appeal'; outcome: AppealOutcome })

/** What one action means for the giver of a statement, or null when there is nobody to tell. */
export async function newsOfAction(work: Work, actionId: string): Promise<StatementNews | null> {
  const action = isId(actionId) ? await findAction(work.scope, work.db, actionId) : null
  const giver = action && (await giverOf(work, action.textId))
  if (!action || !giver || (action.kind !== 'redact' && action.kind !== 'hide' && action.kind !== 'restore')) return null
  const told = (await findRulesVersions(work.scope, work.db, [action.rulesNumber])).get(action.rulesNumber)?.reasons.find((each) => each.reason === action.reason)
  return { ...giver, what: action.kind, reasonTitle: told?.title ?? {} }
}

/** What came of an appeal about a statement, or null when there is nobody to tell. */
export async function newsOfAppeal(work: Work, appealId: string): Promise<StatementNews | null> {
  const appeal = isId(appealId) ? await findAppeal(work.scope, work.db, appealId) : null
  const action = appeal && (await findAction(work.scope, work.db, appeal.actionId))
  const giver = action && (await giverOf(work, action.textId))
  return appeal?.outcome && giver ? { ...giver, what: 'appeal', outcome: appeal.outcome, reasonTitle: {} } : null
}

async function giverOf(work: Work, textId: string): Promise<Pick<StatementNews, 'statementId' | 'associationId' | 'personId' | 'consultationId'> | null> {
  const text = await findText(work.scope, work.db, textId)
  const giver = text?.sourceKind === 'statement' ? await findGiverOf(work.scope, work.db, text.sourceId) : null
  return text && giver?.personId ? { statementId: text.sourceId, consultationId: text.consultationId, associationId: giver.associationId, personId: giver.personId } : null
}
