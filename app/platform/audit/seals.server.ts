import { everyCounty, type Reader, type Transaction } from '../db/database.server'
import type { Seal } from './chain'
import type { FaultKind, Fault } from './faults'
import type { Late } from './late'

/** What a walk through the log came to. What was sealed `late` is worth a question, but no fault: nothing was sealing perhaps. */
export type CheckOutcome = { batchCount: number; entryCount: number; deletedCount: number; last: Pick<Seal, 'ordinal' | 'seal'> | null; late: Late; fault: Fault | null }

/** The batch after this ordinal, or null at the end of the chain. */
export async function nextSeal(db: Reader, countyId: string, after: number): Promise<Seal | null> {
  const row = await db.auditSeal.findFirst({ where: { countyId, ordinal: { gt: after } }, orderBy: { ordinal: 'asc' } })
  return row && fromRow(row)
}

/** The newest batch, or null when nothing has been sealed. */
export async function lastSeal(db: Reader, countyId: string): Promise<Pick<Seal, 'ordinal' | 'lastPosition' | 'seal'> | null> {
  const row = await db.auditSeal.findFirst({ where: { countyId }, orderBy: { ordinal: 'desc' }, select: { ordinal: true, lastPosition: true, seal: true } })
  return row && { ...row, lastPosition: Number(row.lastPosition) }
}

/** Keeps a batch. */
export async function addSeal(tx: Transaction, countyId: string, seal: Seal): Promise<void> {
  const { firstPosition, lastPosition, ...rest } = seal
  await tx.auditSeal.create({ data: { countyId, ...asBytes(rest), firstPosition: BigInt(firstPosition), lastPosition: BigInt(lastPosition) } })
}

/** Notes words by which entries can be filtered. */
export async function noteWords(tx: Transaction, countyId: string, words: readonly { kind: 'action' | 'subject'; word: string }[]): Promise<void> {
  await tx.auditWord.createMany({ data: words.map((each) => ({ countyId, ...each })), skipDuplicates: true })
}

/** The counties that have a sealed log. */
export async function countiesWithSeals(db: Reader): Promise<string[]> {
  const rows = await everyCounty(db).auditSeal.findMany({ where: { ordinal: 1 }, select: { countyId: true }, orderBy: { countyId: 'asc' } })
  return rows.map(({ countyId }) => countyId)
}

/** When the log was last looked through, and the seal that stood last then; null before the first time. */
export async function lastCheck(db: Reader, countyId: string): Promise<{ checkedAt: Date; lastOrdinal: number; lastSeal: Uint8Array } | null> {
  return await db.auditCheck.findFirst({ where: { countyId }, orderBy: { checkedAt: 'desc' }, select: { checkedAt: true, lastOrdinal: true, lastSeal: true } })
}

/** The last seal that was found in its place when all was well; null when that has never been. */
export async function lastGoodSeal(db: Reader, countyId: string): Promise<Pick<Seal, 'ordinal' | 'seal'> | null> {
  const row = await db.auditCheck.findFirst({ where: { countyId, faultKind: null, lastOrdinal: { gt: 0 } }, orderBy: { checkedAt: 'desc' }, select: { lastOrdinal: true, lastSeal: true } })
  return row && { ordinal: row.lastOrdinal, seal: row.lastSeal }
}

/** Keeps what a walk through the log came to. */
export async function addCheck(db: Reader, countyId: string, checkedAt: Date, { batchCount, entryCount, deletedCount, last, fault }: CheckOutcome): Promise<void> {
  const faultPosition = fault?.position ?? null
  await db.auditCheck.create({
    data: {
      countyId, checkedAt, batchCount, entryCount: BigInt(entryCount), deletedCount: BigInt(deletedCount),
      lastOrdinal: last?.ordinal ?? 0, lastSeal: new Uint8Array(last?.seal ?? []),
      faultKind: (fault?.kind ?? null) satisfies FaultKind | null, faultBatch: fault?.batch ?? null, faultPosition: faultPosition === null ? null : BigInt(faultPosition),
    },
  })
}

type Row = Omit<Seal, 'firstPosition' | 'lastPosition'> & { firstPosition: bigint; lastPosition: bigint }

function fromRow(row: Row): Seal {
  const { ordinal, firstPosition, lastPosition, entryCount, entryDigests, entriesDigest, previousSeal, seal, sealedAt } = row
  return { ordinal, firstPosition: Number(firstPosition), lastPosition: Number(lastPosition), entryCount, entryDigests, entriesDigest, previousSeal, seal, sealedAt }
}

// The generated client takes bytes of its own kind of buffer only.
function asBytes(seal: Omit<Seal, 'firstPosition' | 'lastPosition'>) {
  const { entryDigests, entriesDigest, previousSeal, seal: own, ...rest } = seal
  return { ...rest, entryDigests: new Uint8Array(entryDigests), entriesDigest: new Uint8Array(entriesDigest), previousSeal: new Uint8Array(previousSeal), seal: new Uint8Array(own) }
}
