import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { CountedRow, Dimension, QuestionTally, WholeTally } from '../rules/tallies'

// The row of the whole consultation; question ids are never empty.
const WHOLE = ''

/** All tallies of a consultation, as last refreshed; null before the first time. */
export async function findTallies(scope: CountyScope, db: Reader, consultationId: string): Promise<{ whole: WholeTally; questions: Map<string, QuestionTally>; refreshedAt: Date } | null> {
  const rows = await db.tally.findMany({ where: { countyId: scope.countyId, consultationId } })
  const whole = rows.find((row) => row.questionId === WHOLE)
  if (!whole) return null
  const questions = rows.filter((row) => row !== whole).map((row) => [row.questionId, row.counts as unknown as QuestionTally] as const)
  return { whole: whole.counts as unknown as WholeTally, questions: new Map(questions), refreshedAt: whole.refreshedAt }
}

/** The tally of the whole consultation alone. */
export async function findWholeTally(scope: CountyScope, db: Reader, consultationId: string): Promise<{ whole: WholeTally; refreshedAt: Date } | null> {
  const row = await db.tally.findUnique({ where: { countyId_consultationId_questionId: { countyId: scope.countyId, consultationId, questionId: WHOLE } } })
  return row && { whole: row.counts as unknown as WholeTally, refreshedAt: row.refreshedAt }
}

/** Puts freshly counted tallies in place of all earlier ones; `frozenAt` when they are the last. */
export async function saveTallies(
  scope: CountyScope, tx: Transaction, consultationId: string, tallies: { whole: WholeTally; questions: Map<string, QuestionTally> }, refreshedAt: Date, frozenAt: Date | null = null,
): Promise<void> {
  const rows = [[WHOLE, tallies.whole] as const, ...tallies.questions]
  await tx.tally.deleteMany({ where: { countyId: scope.countyId, consultationId } })
  await tx.tally.createMany({ data: rows.map(([questionId, counts]) => ({ countyId: scope.countyId, consultationId, questionId, counts, refreshedAt, frozenAt })) })
}

/** Whether the tallies of a consultation are the last ones, because its answers are or will be deleted. */
export async function areFrozen(scope: CountyScope, db: Reader, consultationId: string): Promise<boolean> {
  return (await db.tally.count({ where: { countyId: scope.countyId, consultationId, questionId: WHOLE, frozenAt: { not: null } } })) > 0
}

/** Only one refresh of a consultation at a time; whether this one may go on. */
export async function lockTallies(scope: CountyScope, tx: Transaction, consultationId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tallies ${scope.countyId} ${consultationId}`}, 0))::text AS held`
}

/**
 * The answers counted by the database in heaps of equal ones, so that a hundred thousand answers reach this process
 * as a few thousand rows. Keys are those of `QuestionCounts`; own words are never read here.
 */
export async function countAnswers(scope: CountyScope, db: Reader, consultationId: string): Promise<CountedRow[]> {
  return await db.$queryRaw`
    SELECT v.question_id AS "questionId", v.channel, v.locale, v.municipality, k.key, count(*)::int AS count
    FROM answers_public_values v CROSS JOIN LATERAL (
      SELECT '' AS key
      UNION ALL SELECT v.value->>'option' WHERE v.value ? 'option'
      UNION ALL SELECT jsonb_array_elements_text(v.value->'options')
      UNION ALL SELECT r.key || '/' || r.value FROM jsonb_each_text(v.value->'rows') r
      UNION ALL SELECT o.id || '/' || o.place FROM jsonb_array_elements_text(v.value->'order') WITH ORDINALITY o(id, place)
      UNION ALL SELECT v.value->>'number' WHERE v.value ? 'number'
      UNION ALL SELECT p.key || '/' || p.value FROM jsonb_each_text(v.value->'points') p
    ) k
    WHERE v.county_id = ${scope.countyId} AND v.consultation_id = ${consultationId}::uuid
    GROUP BY 1, 2, 3, 4, 5`
}

/** The responses counted by channel, language and municipality, and how many of them hold own words for a person to read. */
export async function countResponses(scope: CountyScope, db: Reader, consultationId: string): Promise<Omit<WholeTally, 'read'>> {
  const [rows, words] = await Promise.all([
    db.$queryRaw<{ channel: string; locale: string; municipality: string | null; count: number }[]>`
      SELECT channel, locale, municipality, count(*)::int AS count FROM answers_public_responses
      WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid GROUP BY 1, 2, 3`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT response_id)::int AS count FROM answers_public_by_person
      WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND value->>'text' <> ''`,
  ])
  const by: WholeTally['by'] = { channel: {}, locale: {}, municipality: {} }
  for (const row of rows) for (const dimension of Object.keys(by) as Dimension[]) by[dimension][row[dimension] ?? ''] = (by[dimension][row[dimension] ?? ''] ?? 0) + row.count
  return { responses: rows.reduce((sum, row) => sum + row.count, 0), withOwnWords: words[0]?.count ?? 0, by }
}
