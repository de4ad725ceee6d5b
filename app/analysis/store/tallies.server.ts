import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { CountedRow, Dimension, QuestionTally, WholeTally } from '../rules/tallies'

// The rows of the whole consultation as it is shown, and of what has come and been read by now; no question has such an id.
const WHOLE = ''
const FRESH = ' '

type ShownWhole = WholeTally & { isByGroup: boolean }
type Shown = { whole: ShownWhole; questions: Map<string, QuestionTally>; refreshedAt: Date }

/** All tallies of a consultation as they are shown; null before the first time. */
export async function findTallies(scope: CountyScope, db: Reader, consultationId: string): Promise<Shown | null> {
  const rows = await db.tally.findMany({ where: { countyId: scope.countyId, consultationId, questionId: { not: FRESH } } })
  const whole = rows.find((row) => row.questionId === WHOLE)
  if (!whole) return null
  const questions = rows.filter((row) => row !== whole).map((row) => [row.questionId, row.counts as unknown as QuestionTally] as const)
  return { whole: whole.counts as unknown as ShownWhole, questions: new Map(questions), refreshedAt: whole.refreshedAt }
}

/** What has come and been read, as last counted; also of a matter whose counts were frozen. */
export async function findFreshTally(scope: CountyScope, db: Reader, consultationId: string): Promise<{ whole: WholeTally; isFrozen: boolean } | null> {
  const row = await db.tally.findUnique({ where: { countyId_consultationId_questionId: { countyId: scope.countyId, consultationId, questionId: FRESH } } })
  return row && { whole: row.counts as unknown as WholeTally, isFrozen: row.frozenAt !== null }
}

/** Keeps what has come and been read by now. */
export async function saveFreshTally(scope: CountyScope, tx: Transaction, consultationId: string, whole: WholeTally, refreshedAt: Date): Promise<void> {
  const place = { countyId: scope.countyId, consultationId, questionId: FRESH }
  const { responses, withOwnWords, read } = whole
  const counts = { responses, withOwnWords, read }
  await tx.tally.upsert({ where: { countyId_consultationId_questionId: place }, create: { ...place, counts, refreshedAt }, update: { counts, refreshedAt } })
}

/** Puts freshly counted tallies in place of those that were shown. */
export async function saveTallies(scope: CountyScope, tx: Transaction, consultationId: string, tallies: { whole: ShownWhole; questions: Map<string, QuestionTally> }, refreshedAt: Date): Promise<void> {
  const rows = [[WHOLE, tallies.whole] as const, ...tallies.questions]
  await tx.tally.deleteMany({ where: { countyId: scope.countyId, consultationId, questionId: { not: FRESH } } })
  await tx.tally.createMany({ data: rows.map(([questionId, counts]) => ({ countyId: scope.countyId, consultationId, questionId, counts, refreshedAt })) })
}

/** Keeps the tallies of a consultation for good as they stand, and forgets which answers they are of. */
export async function freeze(scope: CountyScope, tx: Transaction, consultationId: string, at: Date): Promise<void> {
  await tx.tally.updateMany({ where: { countyId: scope.countyId, consultationId }, data: { frozenAt: at } })
  await tx.talliedResponse.deleteMany({ where: { countyId: scope.countyId, consultationId } })
}

/** Whether the tallies of a consultation are the last ones, because its answers are or will be deleted. */
export async function areFrozen(scope: CountyScope, db: Reader, consultationId: string): Promise<boolean> {
  return (await db.tally.count({ where: { countyId: scope.countyId, consultationId, questionId: WHOLE, frozenAt: { not: null } } })) > 0
}

/** When the tallies of a consultation were kept for good and its answers, none of which is there any more, went with that; null while there are answers. */
export async function findFrozenWithoutAnswers(scope: CountyScope, db: Reader, consultationId: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    SELECT t.frozen_at AS at FROM tally t
    WHERE t.county_id = ${scope.countyId} AND t.consultation_id = ${consultationId}::uuid AND t.question_id = ${WHOLE} AND t.frozen_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM answers_public_responses r WHERE r.county_id = t.county_id AND r.consultation_id = t.consultation_id)`
  return rows[0]?.at ?? null
}

/** Only one refresh of a consultation at a time; whether this one may go on. */
export async function lockTallies(scope: CountyScope, tx: Transaction, consultationId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tallies ${scope.countyId} ${consultationId}`}, 0))::text AS held`
}

/**
 * The shown answers counted by the database in heaps of equal ones, so that a hundred thousand answers reach this process
 * as a few thousand rows. Keys are those of `QuestionCounts`; own words are never read here.
 */
export async function countAnswers(scope: CountyScope, db: Reader, consultationId: string): Promise<CountedRow[]> {
  return await db.$queryRaw`
    SELECT v.question_id AS "questionId", v.channel, v.locale, v.municipality, k.key, count(*)::int AS count
    FROM tallied_response s
    JOIN answers_public_responses r ON r.county_id = s.county_id AND r.id = s.response_id AND r.revision = s.revision
    JOIN answers_public_values v ON v.county_id = s.county_id AND v.consultation_id = s.consultation_id AND v.response_id = s.response_id
    CROSS JOIN LATERAL (
      SELECT '' AS key
      UNION ALL SELECT v.value->>'option' WHERE v.value ? 'option'
      UNION ALL SELECT jsonb_array_elements_text(v.value->'options')
      UNION ALL SELECT r.key || '/' || r.value FROM jsonb_each_text(v.value->'rows') r
      UNION ALL SELECT o.id || '/' || o.place FROM jsonb_array_elements_text(v.value->'order') WITH ORDINALITY o(id, place)
      UNION ALL SELECT v.value->>'number' WHERE v.value ? 'number'
      UNION ALL SELECT p.key || '/' || p.value FROM jsonb_each_text(v.value->'points') p
    ) k
    WHERE s.county_id = ${scope.countyId} AND s.consultation_id = ${consultationId}::uuid
    GROUP BY 1, 2, 3, 4, 5`
}

/** The responses counted by channel, language and municipality, and how many of them hold own words for a person to read. */
export async function countResponses(scope: CountyScope, db: Reader, consultationId: string): Promise<Omit<WholeTally, 'read'>> {
  const [rows, words] = await Promise.all([
    db.$queryRaw<GroupRow[]>`
      SELECT channel, locale, municipality, count(*)::int AS count FROM answers_public_responses
      WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid GROUP BY 1, 2, 3`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT response_id)::int AS count FROM answers_public_by_person
      WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND value->>'text' <> ''`,
  ])
  return { ...sumUp(rows), withOwnWords: words[0]?.count ?? 0 }
}

/** The shown responses counted by channel, language and municipality. */
export async function countShownResponses(scope: CountyScope, db: Reader, consultationId: string): Promise<Pick<WholeTally, 'responses' | 'by'>> {
  return sumUp(await db.$queryRaw<GroupRow[]>`
    SELECT r.channel, r.locale, r.municipality, count(*)::int AS count
    FROM tallied_response s JOIN answers_public_responses r ON r.county_id = s.county_id AND r.id = s.response_id AND r.revision = s.revision
    WHERE s.county_id = ${scope.countyId} AND s.consultation_id = ${consultationId}::uuid GROUP BY 1, 2, 3`)
}

type GroupRow = { channel: string; locale: string; municipality: string | null; count: number }

function sumUp(rows: readonly GroupRow[]): Pick<WholeTally, 'responses' | 'by'> {
  const by: WholeTally['by'] = { channel: {}, locale: {}, municipality: {} }
  for (const row of rows) for (const dimension of Object.keys(by) as Dimension[]) by[dimension][row[dimension] ?? ''] = (by[dimension][row[dimension] ?? ''] ?? 0) + row.count
  return { responses: rows.reduce((sum, row) => sum + row.count, 0), by }
}
