import type { Locale } from '~/kernel/locales'
import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import { findCountyRules } from '../store/county-rules.server'
import { countAnswerEvidence, findStandingPassages } from '../store/passages.server'
import { findResponses, findStatements } from '../store/sources.server'

/** A passage everybody may see: its words and language, nothing about who wrote it; for a statement its address and giver. */
export type ReleasedPassage = { id: string; text: string; locale: Locale; statement: { id: string; associationId: string } | null }

/**
 * The passages an official has released under a theme, those of people first in the order of their random ids, so that
 * neither time nor neighbours tell who wrote what. A passage of a statement is shown only when the statement's text is,
 * and none of which a part has been hidden since.
 * While fewer people than the county's threshold stand under the theme, their passages are not shown: beside "a few" they
 * would be those few.
 */
export async function releasedPassages(work: Work, consultationId: string, themeId: string): Promise<ReleasedPassage[]> {
  if (!isId(themeId)) return []
  const passages = (await findStandingPassages(work.scope, work.db, { consultationId, themeId, isReleased: true })).filter((each) => each.mayBePublic && !each.isHidden)
  const ofPeople = passages.filter((each) => each.sourceKind === 'answer').sort((a, b) => (a.id < b.id ? -1 : 1))
  const answers = await isGroup(work, consultationId, themeId) ? ofPeople : []
  const responses = await findResponses(work.scope, work.db, [...new Set(answers.map((each) => each.sourceId))])
  const statements = await findStatements(work.scope, work.db, consultationId)
  return [
    ...answers.flatMap(({ id, text, sourceId }) => {
      const response = responses.find((each) => each.id === sourceId)
      return response ? [{ id, text, locale: response.locale, statement: null }] : []
    }),
    ...passages.flatMap(({ id, text, sourceId, sourceKind }) => {
      const statement = sourceKind === 'statement' ? statements.find((each) => each.id === sourceId && each.isTextReleased) : undefined
      return statement ? [{ id, text, locale: statement.originalLocale, statement: { id: statement.id, associationId: statement.associationId } }] : []
    }),
  ]
}

/** Whether enough people stand under a theme for a word of theirs to be shown. */
async function isGroup(work: Work, consultationId: string, themeId: string): Promise<boolean> {
  const [{ smallGroupThreshold }, evidence] = await Promise.all([findCountyRules(work.scope, work.db), countAnswerEvidence(work.scope, work.db, consultationId)])
  return (evidence.find((each) => each.themeId === themeId)?.responses ?? 0) >= smallGroupThreshold
}
