import { createHash, randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Certificate } from '../rules/certificates'

/** A certificate as kept; the digest in hexadecimal digits. */
export type KeptCertificate = Omit<Certificate, 'idsDigest'> & { id: string; issuedAt: Date; idsDigest: string | null }

/** SHA-256 of a text. */
export function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest())
}

/** The number of the last journal entry that is covered by a certificate, 0 when none is; others wait until the transaction ends. */
export async function lockLastCovered(scope: CountyScope, tx: Transaction): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`certificates ${scope.countyId}`}, 0))::text AS held`
  const { _max } = await tx.deletionCertificate.aggregate({ where: { countyId: scope.countyId }, _max: { lastNumber: true } })
  return Number(_max.lastNumber ?? 0)
}

/** Adds certificates. */
export async function addCertificates(scope: CountyScope, tx: Transaction, certificates: readonly Certificate[], issuedAt: Date): Promise<void> {
  const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`)
  await tx.deletionCertificate.createMany({
    data: certificates.map(({ firstOn, lastOn, ...certificate }) => ({ ...certificate, countyId: scope.countyId, id: randomUUID(), issuedAt, firstOn: dateOf(firstOn), lastOn: dateOf(lastOn) })),
  })
}

/** The certificates of a county, the newest first, at most `limit`, those after one of them when its id is given. */
export async function listCertificates(scope: CountyScope, db: Reader, limit: number, after: string | null): Promise<KeptCertificate[]> {
  const rows = await db.deletionCertificate.findMany({
    where: { countyId: scope.countyId },
    orderBy: [{ issuedAt: 'desc' }, { id: 'asc' }],
    take: limit,
    ...(after ? { cursor: { countyId_id: { countyId: scope.countyId, id: after } }, skip: 1 } : {}),
  })
  return rows.map((row) => ({
    id: row.id, issuedAt: row.issuedAt, kind: row.kind, reason: row.reason, keptFor: row.keptFor, count: row.count,
    firstOn: row.firstOn.toISOString().slice(0, 10), lastOn: row.lastOn.toISOString().slice(0, 10),
    idsDigest: row.idsDigest && Buffer.from(row.idsDigest).toString('hex'), firstNumber: Number(row.firstNumber), lastNumber: Number(row.lastNumber),
  }))
}
