import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { DocumentRequest as Row } from '~/platform/db/generated/prisma/client.ts'
import type { Outcome, VersionEntry } from '../rules/document-requests'

/** A request to see the documents of a matter. */
export type KeptRequest = {
  id: string; consultationId: string; asked: string; askedBy: string | null; receivedOn: Day; dueOn: Day; createdAt: Date
  outcome: Outcome | null; decisionNote: string | null; decidedOn: Day | null; decidedBy: string | null
}

/** A public version made for a request. */
export type KeptVersion = { number: number; entries: VersionEntry[]; digest: string; madeAt: Date }

/** Keeps a new request. */
export async function addRequest(scope: CountyScope, tx: Transaction, request: { id: string; consultationId: string; asked: string; askedBy: string | null; receivedOn: Day; dueOn: Day; createdAt: Date; createdBy: string | null }): Promise<void> {
  await tx.documentRequest.create({ data: { ...request, countyId: scope.countyId, receivedOn: dateOf(request.receivedOn), dueOn: dateOf(request.dueOn) } })
}

/** The requests of a county: those that wait by their last day, then the decided ones, the latest first. At most `limit`. */
export async function listRequests(scope: CountyScope, db: Reader, limit: number): Promise<KeptRequest[]> {
  const waiting = await db.documentRequest.findMany({ where: { countyId: scope.countyId, decidedOn: null }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: limit })
  const decided = await db.documentRequest.findMany({ where: { countyId: scope.countyId, decidedOn: { not: null } }, orderBy: [{ decidedOn: 'desc' }, { id: 'asc' }], take: limit - waiting.length })
  return [...waiting, ...decided].map(requestOf)
}

/** One request, or null. */
export async function findRequest(scope: CountyScope, db: Reader, id: string): Promise<KeptRequest | null> {
  const row = await db.documentRequest.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && requestOf(row)
}

/** One request, held until the transaction ends, or null. */
export async function lockRequest(scope: CountyScope, tx: Transaction, id: string): Promise<KeptRequest | null> {
  await tx.$queryRaw`SELECT 1 FROM document_request WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR UPDATE`
  return await findRequest(scope, tx, id)
}

/** Keeps the decision on a request. */
export async function saveRequestDecision(scope: CountyScope, tx: Transaction, id: string, decision: { outcome: Outcome; decisionNote: string; decidedOn: Day; decidedBy: string | null }): Promise<void> {
  await tx.documentRequest.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data: { ...decision, decidedOn: dateOf(decision.decidedOn) } })
}

/** The public versions of a request, the newest first. */
export async function listVersions(scope: CountyScope, db: Reader, requestId: string): Promise<KeptVersion[]> {
  const rows = await db.documentVersion.findMany({ where: { countyId: scope.countyId, requestId }, orderBy: { number: 'desc' } })
  return rows.map(({ number, entries, digest, madeAt }) => ({ number, entries: entries as VersionEntry[], digest, madeAt }))
}

/** One public version, or null. */
export async function findVersion(scope: CountyScope, db: Reader, requestId: string, number: number): Promise<KeptVersion | null> {
  const row = await db.documentVersion.findUnique({ where: { countyId_requestId_number: { countyId: scope.countyId, requestId, number } } })
  return row && { number: row.number, entries: row.entries as VersionEntry[], digest: row.digest, madeAt: row.madeAt }
}

/** Keeps a new public version. */
export async function addVersion(scope: CountyScope, tx: Transaction, version: KeptVersion & { requestId: string; madeBy: string | null }): Promise<void> {
  await tx.documentVersion.create({ data: { ...version, countyId: scope.countyId } })
}

/** Takes the digests, with their salts, out of all versions about a consultation in which words of these sources no longer stand. */
export async function forgetWordsInVersions(scope: CountyScope, tx: Transaction, consultationId: string, sourceIds: readonly string[], stands: (entry: VersionEntry) => boolean): Promise<void> {
  if (sourceIds.length === 0) return
  const ids = new Set(sourceIds)
  const rows = await tx.$queryRaw<{ request_id: string; number: number; entries: VersionEntry[] }[]>`
    SELECT v.request_id, v.number, v.entries FROM document_version v JOIN document_request r ON r.county_id = v.county_id AND r.id = v.request_id
    WHERE v.county_id = ${scope.countyId} AND r.consultation_id = ${consultationId}::uuid
      AND EXISTS (SELECT 1 FROM jsonb_array_elements(v.entries) e WHERE e->>'sourceId' = ANY(${[...ids]}::text[]) AND e->>'digest' <> '')`
  for (const { request_id: requestId, number, entries } of rows) {
    const left = entries.map((entry) => (ids.has(entry.sourceId) && !stands(entry) ? { ...entry, digest: '', salt: '' } : entry))
    await tx.documentVersion.update({ where: { countyId_requestId_number: { countyId: scope.countyId, requestId, number } }, data: { entries: left } })
  }
}

// A day has no time of day: midnight in UTC stands for it in a column of dates.
function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function requestOf(row: Row): KeptRequest {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return {
    id: row.id, consultationId: row.consultationId, asked: row.asked, askedBy: row.askedBy, receivedOn: day(row.receivedOn), dueOn: day(row.dueOn), createdAt: row.createdAt,
    outcome: row.outcome as Outcome | null, decisionNote: row.decisionNote, decidedOn: row.decidedOn && day(row.decidedOn), decidedBy: row.decidedBy,
  }
}
