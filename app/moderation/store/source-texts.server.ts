import type { CountyScope } from '~/kernel/county-scope'
import { isId } from '~/kernel/ids'
import { isLocale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import type { SourceKind } from '../contract'
import { findAnswerText, findStatementsOfConsultation, findStatementSource, findTextsOfConsultation, findTextsOfResponses, type SourceStatement, type SourceText } from './sources.server'
import { contentTexts } from './statement-texts.server'

/** One text as it was written, or null when it is not there (any more). */
export async function findSourceText(scope: CountyScope, db: Reader, kind: SourceKind, sourceId: string, part: string): Promise<SourceText | null> {
  if (!isId(sourceId)) return null
  if (kind === 'answer') return await findAnswerText(scope, db, sourceId, part)
  const statement = await findStatementSource(scope, db, sourceId)
  return statement ? (textsOfStatement(statement).find((each) => each.part === part) ?? null) : null
}

/** The texts of one statement, as they were written. */
export function textsOfStatement({ consultationId, sourceId, locale, content, wordsAt }: SourceStatement): SourceText[] {
  return contentTexts(content, locale).map((found) => ({ consultationId, sourceKind: 'statement', sourceId, part: found.part, locale: isLocale(found.locale) ? found.locale : locale, text: found.text, wordsAt }))
}

/** Every text of a consultation, as it was written: answers first, then statements, each in the order they came. */
export async function findAllTexts(scope: CountyScope, db: Reader, consultationId: string): Promise<SourceText[]> {
  const answers = await findTextsOfConsultation(scope, db, consultationId)
  const statements = await findStatementsOfConsultation(scope, db, consultationId)
  return [...answers, ...statements.flatMap(textsOfStatement)]
}

/** The texts of one response or statement, as they were written; none when it is not there. */
export async function findTextsOfSource(scope: CountyScope, db: Reader, kind: SourceKind, sourceId: string): Promise<SourceText[]> {
  if (kind === 'answer') return await findTextsOfResponses(scope, db, [sourceId])
  const statement = await findStatementSource(scope, db, sourceId)
  return statement ? textsOfStatement(statement) : []
}
