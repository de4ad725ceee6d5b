import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { HandOver as Row } from '~/platform/db/generated/prisma/client.ts'
import type { HandOverKind, SourceKind } from '../contract'

/** Where a matter that belongs elsewhere stands: its author is asked, has agreed or not, and it has been handed on. */
export type HandOverState = 'asked' | 'agreed' | 'declined' | 'handed-on'

export type HandOver = {
  id: string; consultationId: string; sourceKind: SourceKind; sourceId: string; part: string; kind: HandOverKind
  state: HandOverState; askedAt: Date; answeredAt: Date | null; handedOnAt: Date | null; handedOnBy: string | null; note: string | null
}

/** What is asked about one matter. */
export type NewHandOver = Pick<HandOver, 'id' | 'consultationId' | 'sourceKind' | 'sourceId' | 'part' | 'kind' | 'askedAt'>

/** Asks about matters that belong elsewhere; one that has been asked about stays as it is. */
export async function addHandOvers(scope: CountyScope, tx: Transaction, matters: readonly NewHandOver[]): Promise<void> {
  if (matters.length > 0) await tx.handOver.createMany({ data: matters.map((matter) => ({ ...matter, countyId: scope.countyId, state: 'asked' })), skipDuplicates: true })
}

/** One matter, or null. */
export async function findHandOver(scope: CountyScope, db: Reader, id: string): Promise<HandOver | null> {
  const row = await db.handOver.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && handOverOf(row)
}

/** One matter, held until the transaction ends, or null. */
export async function lockHandOver(scope: CountyScope, tx: Transaction, id: string): Promise<HandOver | null> {
  await tx.$queryRaw`SELECT 1 FROM hand_over WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR UPDATE`
  return await findHandOver(scope, tx, id)
}

/** The matters of one response or statement that belong elsewhere, in the order they were found. */
export async function findHandOversOf(scope: CountyScope, db: Reader, sourceKind: SourceKind, sourceId: string): Promise<HandOver[]> {
  return (await db.handOver.findMany({ where: { countyId: scope.countyId, sourceKind, sourceId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })).map(handOverOf)
}

/** All matters of a county that wait for an official, the one asked about first first. `urgent`: the kinds that do not wait for their author. */
export async function listToHandOn(scope: CountyScope, db: Reader, urgent: readonly HandOverKind[]): Promise<HandOver[]> {
  return (await db.handOver.findMany({ where: { countyId: scope.countyId, ...toBeDone(urgent) }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })).map(handOverOf)
}

/** The matters that wait for their author and are not urgent, the one asked about first first, at most `limit`. */
export async function listAsked(scope: CountyScope, db: Reader, urgent: readonly HandOverKind[], limit: number): Promise<HandOver[]> {
  return (await db.handOver.findMany({ where: { countyId: scope.countyId, state: 'asked', kind: { notIn: [...urgent] } }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], take: limit })).map(handOverOf)
}

/** The matters that are handed on, or are not to be, the latest first, at most `limit`. */
export async function listClosed(scope: CountyScope, db: Reader, urgent: readonly HandOverKind[], limit: number): Promise<HandOver[]> {
  const closed = { OR: [{ state: 'handed-on' }, { state: 'declined', kind: { notIn: [...urgent] } }] }
  return (await db.handOver.findMany({ where: { countyId: scope.countyId, ...closed }, orderBy: [{ askedAt: 'desc' }, { id: 'asc' }], take: limit })).map(handOverOf)
}

/** How many matters wait for an official. */
export async function countToHandOn(scope: CountyScope, db: Reader, urgent: readonly HandOverKind[]): Promise<number> {
  return await db.handOver.count({ where: { countyId: scope.countyId, ...toBeDone(urgent) } })
}

/** Keeps what the author said, or that it has been handed on. */
export async function saveHandOver(scope: CountyScope, tx: Transaction, id: string, data: Partial<Pick<HandOver, 'state' | 'answeredAt' | 'handedOnAt' | 'handedOnBy' | 'note'>>): Promise<void> {
  await tx.handOver.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data })
}

/** Keeps that the authors of some matters do not want them handed on, of those that wait. Gives how many. */
export async function declineHandOvers(scope: CountyScope, tx: Transaction, ids: readonly string[], answeredAt: Date): Promise<number> {
  const { count } = await tx.handOver.updateMany({ where: { countyId: scope.countyId, id: { in: [...ids] }, state: { in: ['asked', 'agreed'] } }, data: { state: 'declined', answeredAt } })
  return count
}

/** Forgets the matters of a consultation whose own words are gone and that nobody had agreed to hand on; those in other parts stay. */
export async function removeHandOversOfGone(scope: CountyScope, tx: Transaction, consultationId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM hand_over h WHERE h.county_id = ${scope.countyId} AND h.consultation_id = ${consultationId}::uuid AND h.state IN ('asked', 'declined') AND CASE h.source_kind
      WHEN 'answer' THEN NOT EXISTS (SELECT 1 FROM answers_public_by_person v WHERE v.county_id = h.county_id AND v.response_id = h.source_id AND v.question_id = h.part AND v.value->>'text' <> '')
      ELSE NOT EXISTS (SELECT 1 FROM statements_public_arrived s WHERE s.county_id = h.county_id AND s.id = h.source_id) END`
}

// The same as the rule `isToBeDone`.
function toBeDone(urgent: readonly HandOverKind[]) {
  return { OR: [{ state: 'agreed' }, { state: { not: 'handed-on' }, kind: { in: [...urgent] } }] }
}

function handOverOf(row: Row): HandOver {
  const { id, consultationId, sourceId, part, askedAt, answeredAt, handedOnAt, handedOnBy, note } = row
  return { id, consultationId, sourceKind: row.sourceKind as SourceKind, sourceId, part, kind: row.kind as HandOverKind, state: row.state as HandOverState, askedAt, answeredAt, handedOnAt, handedOnBy, note }
}
