import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader } from '~/platform/db/database.server'

/** The own words of one answer as others see them, with the digest of what was written. */
export type ShownAnswer = { sourceId: string; part: string; text: string; locale: Locale; digest: Uint8Array }

/** All own words in the answers to a consultation as others see them, by response and question; never by the time they came. */
export async function findShownAnswers(scope: CountyScope, db: Reader, consultationId: string): Promise<ShownAnswer[]> {
  const rows = await db.$queryRaw<{ response_id: string; question_id: string; text: string; locale: string; text_digest: Uint8Array }[]>`
    SELECT v.response_id, v.question_id, v.value->>'text' AS text, r.locale, v.text_digest
    FROM moderation_public_by_person v JOIN answers_public_responses r ON r.county_id = v.county_id AND r.id = v.response_id
    WHERE v.county_id = ${scope.countyId} AND v.consultation_id = ${consultationId}::uuid AND v.value->>'text' <> '' ORDER BY v.response_id, v.question_id`
  return rows.map((row) => ({ sourceId: row.response_id, part: row.question_id, text: row.text, locale: storedLocale(row.locale), digest: row.text_digest }))
}

/** The own words of these answers as others see them. */
export async function findShownWords(scope: CountyScope, db: Reader, responseIds: readonly string[]): Promise<ShownAnswer[]> {
  if (responseIds.length === 0) return []
  const rows = await db.$queryRaw<{ response_id: string; question_id: string; text: string; locale: string; text_digest: Uint8Array }[]>`
    SELECT v.response_id, v.question_id, v.value->>'text' AS text, r.locale, v.text_digest
    FROM moderation_public_by_person v JOIN answers_public_responses r ON r.county_id = v.county_id AND r.id = v.response_id
    WHERE v.county_id = ${scope.countyId} AND v.response_id = ANY(${responseIds}::uuid[]) AND v.value->>'text' <> ''`
  return rows.map((row) => ({ sourceId: row.response_id, part: row.question_id, text: row.text, locale: storedLocale(row.locale), digest: row.text_digest }))
}

/** A statement with its content as others see it. */
export type ShownStatement = { id: string; giver: LocalizedText; originalLocale: Locale; content: unknown; submittedAt: Date; documentNumber: string | null }

/** The statements of a consultation as others see them, in the order of arrival, with their givers' names. */
export async function findShownStatements(scope: CountyScope, db: Reader, consultationId: string): Promise<ShownStatement[]> {
  const rows = await db.$queryRaw<{ id: string; name: LocalizedText; original_locale: string; content: unknown; submitted_at: Date; document_number: string | null }[]>`
    SELECT s.id, a.name, s.original_locale, s.content, s.submitted_at, s.document_number FROM moderation_public_statements s
    JOIN associations_public_names a ON a.county_id = s.county_id AND a.id = s.association_id
    WHERE s.county_id = ${scope.countyId} AND s.consultation_id = ${consultationId}::uuid ORDER BY s.submitted_at, s.id`
  return rows.map((row) => ({ id: row.id, giver: row.name, originalLocale: storedLocale(row.original_locale), content: row.content, submittedAt: row.submitted_at, documentNumber: row.document_number }))
}

/** The contents of these statements as others see them, by statement; those that have not arrived are left out. */
export async function findShownContents(scope: CountyScope, db: Reader, statementIds: readonly string[]): Promise<Map<string, unknown>> {
  if (statementIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT id, content FROM moderation_public_statements WHERE county_id = ${scope.countyId} AND id = ANY(${statementIds}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.content]))
}

/** Who gave a statement, or null. */
export async function findGiverOf(scope: CountyScope, db: Reader, statementId: string): Promise<{ associationId: string; personId: string | null } | null> {
  const rows = await db.$queryRaw<{ association_id: string; submitted_by: string | null }[]>`
    SELECT association_id, submitted_by FROM statements_public_givers WHERE county_id = ${scope.countyId} AND id = ${statementId}::uuid`
  return rows[0] ? { associationId: rows[0].association_id, personId: rows[0].submitted_by } : null
}
