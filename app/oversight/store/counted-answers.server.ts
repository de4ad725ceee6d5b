import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { CountedAnswer } from '../rules/answer-content'

/** An answer that counts, and the chance that is kept with it. */
export type KeptAnswer = { responseId: string; answer: CountedAnswer; salt: Uint8Array }

type Row = { responseId: string; receivedAt: Date; versionNumber: number; locale: CountedAnswer['locale']; channel: string; salt: Uint8Array; values: CountedAnswer['values'] }
type Key = { receivedAt: Date; responseId: string }

const PAGE = 2000

const COLUMNS = Prisma.sql`r.response_id::text AS "responseId", r.received_at AS "receivedAt", r.version_number AS "versionNumber", r.locale, r.channel, r.salt,
  (SELECT coalesce(jsonb_object_agg(v.question_id, v.value), '{}'::jsonb) FROM answers_public_values v WHERE v.county_id = r.county_id AND v.response_id = r.response_id) AS "values"`

/** When answering closes, or null for a consultation that is not public. Read from the view of the consultations. */
export async function findClosing(scope: CountyScope, db: Reader, consultationId: string): Promise<{ slug: string; closesAt: Date } | null> {
  const rows = await db.$queryRaw<{ slug: string; closesAt: Date }[]>`
    SELECT slug, closes_at AS "closesAt" FROM consultations_public_schedule WHERE county_id = ${scope.countyId} AND id = ${consultationId}::uuid`
  return rows[0] ?? null
}

/** Every answer that counts, page by page: however many there are, only one page of words is in memory. */
export async function* countedAnswers(scope: CountyScope, db: Reader, consultationId: string): AsyncGenerator<KeptAnswer> {
  let after: Key = { receivedAt: new Date(0), responseId: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const rows = await findPage(scope, db, consultationId, after)
    for (const row of rows) yield fromRow(consultationId, row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last
  }
}

/** One answer if it counts, or null. */
export async function findCountedAnswer(scope: CountyScope, db: Reader, consultationId: string, responseId: string): Promise<KeptAnswer | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM answers_public_counted r WHERE r.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid AND r.response_id = ${responseId}::uuid`
  return rows[0] ? fromRow(consultationId, rows[0]) : null
}

async function findPage(scope: CountyScope, db: Reader, consultationId: string, after: Key): Promise<Row[]> {
  // The words are looked up for each answer of the page: a join is planned as if the page could be the whole table.
  return await db.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT county_id, response_id, received_at, version_number, locale, channel, salt FROM answers_public_counted
      WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND (received_at, response_id) > (${after.receivedAt}, ${after.responseId}::uuid)
      ORDER BY received_at, response_id LIMIT ${PAGE}
    )
    SELECT ${COLUMNS} FROM page r ORDER BY r.received_at, r.response_id`
}

function fromRow(consultationId: string, { responseId, versionNumber, locale, channel, salt, values }: Row): KeptAnswer {
  return { responseId, salt, answer: { consultationId, versionNumber, locale, channel, values } }
}
