import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { AdministratorRequest, RequestOutcome } from '../rules/administrator-request'

/** The request of an id, or null. */
export async function findRequest(scope: CountyScope, db: Reader, id: string): Promise<AdministratorRequest | null> {
  const row = await db.administratorRequest.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && requestOf(row)
}

/** The request of a person that has not been decided, waiting or expired, or null. */
export async function findUndecided(scope: CountyScope, db: Reader, personId: string): Promise<AdministratorRequest | null> {
  const row = await db.administratorRequest.findUnique({ where: { countyId_openFor: { countyId: scope.countyId, openFor: personId } } })
  return row && requestOf(row)
}

/** All undecided requests that had not expired at an instant, the oldest first. */
export async function listUndecided(scope: CountyScope, db: Reader, now: Date): Promise<AdministratorRequest[]> {
  const rows = await db.administratorRequest.findMany({ where: { countyId: scope.countyId, outcome: null, expiresAt: { gt: now } }, orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }] })
  return rows.map(requestOf)
}

/** Keeps a new request; a second undecided one for the same person violates a unique constraint. */
export async function insertRequest(scope: CountyScope, tx: Transaction, request: Omit<AdministratorRequest, 'outcome' | 'decidedBy'>): Promise<void> {
  const { endsOn, ...rest } = request
  await tx.administratorRequest.create({ data: { ...rest, countyId: scope.countyId, openFor: request.personId, endsOn: endsOn === null ? null : new Date(`${endsOn}T00:00:00Z`) } })
}

/** Writes down what became of an undecided request; whether it was still undecided. */
export async function decideRequest(scope: CountyScope, tx: Transaction, id: string, decided: { outcome: RequestOutcome; by: string | null; at: Date }): Promise<boolean> {
  const { count } = await tx.administratorRequest.updateMany({
    where: { countyId: scope.countyId, id, outcome: null },
    data: { outcome: decided.outcome, decidedBy: decided.by, decidedAt: decided.at, openFor: null },
  })
  return count > 0
}

type Row = { id: string; personId: string; endsOn: Date | null; requestedBy: string; requestedAt: Date; expiresAt: Date; outcome: string | null; decidedBy: string | null }

function requestOf(row: Row): AdministratorRequest {
  const { id, personId, requestedBy, requestedAt, expiresAt, decidedBy } = row
  return { id, personId, requestedBy, requestedAt, expiresAt, decidedBy, endsOn: row.endsOn?.toISOString().slice(0, 10) ?? null, outcome: row.outcome as RequestOutcome | null }
}
