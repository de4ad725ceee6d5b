import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import { digestInWords } from '~/platform/db/text-digest.server'
import type { AnswerValue, AnswerValues } from '~/questions/contract'
import type { StatementContent } from '~/statements/contract'

/** A response that counts, with those of its answers that may be looked at person by person; what a moderator has hidden in them is masked. */
export type ReadableResponse = { id: string; consultationId: string; locale: Locale; channel: string; municipality: string | null; receivedAt: Date; revision: number; answers: AnswerValues }

type ResponseRow = { id: string; consultation_id: string; locale: string; channel: string; municipality: string | null; received_at: Date; revision: number }

/** The responses of these ids that have been sent and not withdrawn, in the given order, with the answers that may be seen one by one. */
export async function findResponses(scope: CountyScope, db: Reader, ids: readonly string[]): Promise<ReadableResponse[]> {
  if (ids.length === 0) return []
  const wanted = Prisma.sql`ANY(${ids}::uuid[])`
  // The revision is read before the words: words that are newer than it can then never pass for those of this revision.
  const rows = await db.$queryRaw<ResponseRow[]>`SELECT id, consultation_id, locale, channel, municipality, received_at, revision FROM answers_public_responses WHERE county_id = ${scope.countyId} AND id = ${wanted}`
  const values = await db.$queryRaw<{ response_id: string; question_id: string; value: AnswerValue }[]>`SELECT response_id, question_id, value FROM moderation_public_by_person WHERE county_id = ${scope.countyId} AND response_id = ${wanted}`
  const answers = new Map<string, AnswerValues>()
  for (const { response_id, question_id, value } of values) {
    const of = answers.get(response_id) ?? {}
    of[question_id] = value
    answers.set(response_id, of)
  }
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id)
    return row ? [{ id, consultationId: row.consultation_id, locale: storedLocale(row.locale), channel: row.channel, municipality: row.municipality, receivedAt: row.received_at, revision: row.revision, answers: answers.get(id) ?? {} }] : []
  })
}

/** The digest of every own text among a person's answers, by question; texts of nothing but white space are none. */
export function digestsOf(answers: AnswerValues): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).flatMap(([part, value]) => ('text' in value && typeof value.text === 'string' && value.text.trim() !== '' ? [[part, digestInWords(value.text)]] : [])))
}

/** The own words in one answer, or null when the answer no longer counts, holds none or is counts only. */
export async function findOwnWords(scope: CountyScope, db: Reader, responseId: string, questionId: string): Promise<{ consultationId: string; text: string } | null> {
  const rows = await db.$queryRaw<{ consultation_id: string; text: string | null }[]>`
    SELECT consultation_id, value->>'text' AS text FROM moderation_public_by_person
    WHERE county_id = ${scope.countyId} AND response_id = ${responseId}::uuid AND question_id = ${questionId}`
  const row = rows[0]
  return row?.text ? { consultationId: row.consultation_id, text: row.text } : null
}

/**
 * A statement that has arrived, as far as reading and coding it needs, with hidden parts masked. `digests`: of the texts
 * that are masked, as they were written, by their path and in hexadecimal.
 */
export type ReadableStatement = { id: string; consultationId: string; associationId: string; originalLocale: Locale; content: Partial<StatementContent>; digests: Record<string, string>; submittedAt: Date; isTextReleased: boolean }

/** The digest of all that a statement shows: one of the whole, as its page shows every part, also in other languages than its own. */
export function digestsOfStatement({ content }: Pick<ReadableStatement, 'content'>): Record<string, string> {
  return { content: digestInWords(JSON.stringify(content)) }
}

/** The statements that have arrived for a consultation, the earliest first. */
export async function findStatements(scope: CountyScope, db: Reader, consultationId: string): Promise<ReadableStatement[]> {
  const rows = await db.$queryRaw<StatementRow[]>`
    SELECT id, consultation_id, association_id, original_locale, content, digests, submitted_at, text_state FROM moderation_public_statements
    WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid ORDER BY submitted_at, id`
  return rows.map(statementOf)
}

/** One statement that has arrived, or null. */
export async function findStatement(scope: CountyScope, db: Reader, statementId: string): Promise<ReadableStatement | null> {
  const rows = await db.$queryRaw<StatementRow[]>`
    SELECT id, consultation_id, association_id, original_locale, content, digests, submitted_at, text_state FROM moderation_public_statements
    WHERE county_id = ${scope.countyId} AND id = ${statementId}::uuid`
  return rows[0] ? statementOf(rows[0]) : null
}

type StatementRow = { id: string; consultation_id: string; association_id: string; original_locale: string; content: Partial<StatementContent>; digests: Record<string, string>; submitted_at: Date; text_state: string }

function statementOf(row: StatementRow): ReadableStatement {
  return {
    id: row.id, consultationId: row.consultation_id, associationId: row.association_id, originalLocale: storedLocale(row.original_locale),
    content: row.content, digests: row.digests, submittedAt: row.submitted_at, isTextReleased: row.text_state === 'released',
  }
}
