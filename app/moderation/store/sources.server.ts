import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import type { SourceKind } from '../contract'

/** One text that somebody wrote, in full, with where it belongs. Words beside a choice that is counts only are nobody's to read. */
export type SourceText = { consultationId: string; sourceKind: SourceKind; sourceId: string; part: string; locale: Locale; text: string; wordsAt: Date }

/** A statement with its whole content, whose texts a rule finds. */
export type SourceStatement = { consultationId: string; sourceId: string; locale: Locale; content: unknown; wordsAt: Date }

type ValueRow = { consultation_id: string; response_id: string; question_id: string; text: string; locale: string; words_at: Date }
type StatementRow = { id: string; consultation_id: string; original_locale: string; content: unknown; submitted_at: Date }

const ofAnswer = (row: ValueRow): SourceText => ({
  consultationId: row.consultation_id, sourceKind: 'answer', sourceId: row.response_id, part: row.question_id, locale: storedLocale(row.locale), text: row.text, wordsAt: row.words_at,
})
const ofStatement = (row: StatementRow): SourceStatement => ({ consultationId: row.consultation_id, sourceId: row.id, locale: storedLocale(row.original_locale), content: row.content, wordsAt: row.submitted_at })

/** Responses whose words have come or changed since they were last looked through, at most `limit`, with when the words came. */
export async function findUnscreenedResponses(scope: CountyScope, db: Reader, consultationId: string, limit: number): Promise<{ id: string; wordsAt: Date }[]> {
  const rows = await db.$queryRaw<{ id: string; words_at: Date }[]>`
    SELECT r.id, coalesce(r.edited_at, r.received_at) AS words_at FROM answers_public_responses r
    LEFT JOIN moderation_screening s ON s.county_id = r.county_id AND s.source_kind = 'answer' AND s.source_id = r.id
    WHERE r.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid
      AND (s.words_at IS NULL OR s.words_at < coalesce(r.edited_at, r.received_at))
    ORDER BY r.id LIMIT ${limit}`
  return rows.map((row) => ({ id: row.id, wordsAt: row.words_at }))
}

/** Statements of a consultation that have not been looked through yet. */
export async function findUnscreenedStatements(scope: CountyScope, db: Reader, consultationId: string): Promise<SourceStatement[]> {
  const rows = await db.$queryRaw<StatementRow[]>`
    SELECT a.id, a.consultation_id, a.original_locale, a.content, a.submitted_at FROM statements_public_arrived a
    LEFT JOIN moderation_screening s ON s.county_id = a.county_id AND s.source_kind = 'statement' AND s.source_id = a.id
    WHERE a.county_id = ${scope.countyId} AND a.consultation_id = ${consultationId}::uuid AND s.words_at IS NULL ORDER BY a.submitted_at, a.id`
  return rows.map(ofStatement)
}

/** The own words in these responses, as they were written. */
export async function findTextsOfResponses(scope: CountyScope, db: Reader, ids: readonly string[]): Promise<SourceText[]> {
  if (ids.length === 0) return []
  return (await db.$queryRaw<ValueRow[]>`
    SELECT v.consultation_id, v.response_id, v.question_id, v.value->>'text' AS text, r.locale, r.received_at AS words_at
    FROM answers_public_by_person v JOIN answers_public_responses r ON r.county_id = v.county_id AND r.id = v.response_id
    WHERE v.county_id = ${scope.countyId} AND v.response_id = ANY(${ids}::uuid[]) AND v.value->>'text' <> '' ORDER BY r.received_at, v.response_id, v.question_id`).map(ofAnswer)
}

/** All own words in the answers to a consultation, as they were written, in the order they came. */
export async function findTextsOfConsultation(scope: CountyScope, db: Reader, consultationId: string): Promise<SourceText[]> {
  return (await db.$queryRaw<ValueRow[]>`
    SELECT v.consultation_id, v.response_id, v.question_id, v.value->>'text' AS text, r.locale, r.received_at AS words_at
    FROM answers_public_by_person v JOIN answers_public_responses r ON r.county_id = v.county_id AND r.id = v.response_id
    WHERE v.county_id = ${scope.countyId} AND v.consultation_id = ${consultationId}::uuid AND v.value->>'text' <> '' ORDER BY r.received_at, v.response_id, v.question_id`).map(ofAnswer)
}

/** The own words in one answer, as they were written, or null when there are none that count. */
export async function findAnswerText(scope: CountyScope, db: Reader, responseId: string, questionId: string): Promise<SourceText | null> {
  const rows = await db.$queryRaw<ValueRow[]>`
    SELECT v.consultation_id, v.response_id, v.question_id, v.value->>'text' AS text, r.locale, r.received_at AS words_at
    FROM answers_public_by_person v JOIN answers_public_responses r ON r.county_id = v.county_id AND r.id = v.response_id
    WHERE v.county_id = ${scope.countyId} AND v.response_id = ${responseId}::uuid AND v.question_id = ${questionId} AND v.value->>'text' <> ''`
  return rows[0] ? ofAnswer(rows[0]) : null
}

/** Statements that have arrived for a consultation, as they were written, in the order of arrival. */
export async function findStatementsOfConsultation(scope: CountyScope, db: Reader, consultationId: string): Promise<SourceStatement[]> {
  return (await db.$queryRaw<StatementRow[]>`
    SELECT id, consultation_id, original_locale, content, submitted_at FROM statements_public_arrived
    WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid ORDER BY submitted_at, id`).map(ofStatement)
}

/** One statement that has arrived, as it was written, or null. */
export async function findStatementSource(scope: CountyScope, db: Reader, statementId: string): Promise<SourceStatement | null> {
  const rows = await db.$queryRaw<StatementRow[]>`
    SELECT id, consultation_id, original_locale, content, submitted_at FROM statements_public_arrived WHERE county_id = ${scope.countyId} AND id = ${statementId}::uuid`
  return rows[0] ? ofStatement(rows[0]) : null
}

/** Every word of one response as its author wrote it, also those that nobody else reads, for what the author alone is told. */
export async function findOwnTexts(scope: CountyScope, db: Reader, responseId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT value->>'text' AS text FROM answers_public_values WHERE county_id = ${scope.countyId} AND response_id = ${responseId}::uuid AND value->>'text' <> ''`
  return rows.map((row) => row.text)
}
