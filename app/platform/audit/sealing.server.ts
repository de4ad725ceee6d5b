import type { Database, Transaction } from '../db/database.server'
import { databaseErrorFacts } from '../log/database-errors.server'
import { sealEntries } from './chain'
import { countiesToSeal, findUnsealed, placeEntries, sha256 } from './entries.server'
import { addSeal, lastSeal, noteWords } from './seals.server'

/** At most so many entries make one batch: what one look takes into memory. */
const BATCH = 5000

// PostgreSQL: the lock is held by somebody else.
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Seals every entry that has been written and is not sealed yet, in batches that each carry the seal of the one before.
 * Entries get their places here and not when they are written, so that writers never wait for each other; one whose
 * transaction took long is in a later batch, and none is left out. Safe to run at any time, in any number of processes:
 * whoever finds another at it, or the log locked by somebody, leaves it for the next time. How many entries were sealed.
 */
export async function sealLog(db: Database, now: Date, batch = BATCH): Promise<number> {
  let count = 0
  for (const countyId of (await unlessLocked(db, countiesToSeal)) ?? []) {
    for (let sealed = batch; sealed === batch; count += sealed) sealed = (await unlessLocked(db, async (tx) => await sealBatch(tx, countyId, now, batch))) ?? 0
  }
  return count
}

async function sealBatch(tx: Transaction, countyId: string, sealedAt: Date, batch: number): Promise<number> {
  const rows = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${`audit seal ${countyId}`}, 0)) AS held`
  const entries = rows[0]?.held ? await findUnsealed(tx, countyId, sealedAt, batch) : []
  if (entries.length === 0) return 0
  const seal = sealEntries(countyId, await lastSeal(tx, countyId), entries, sealedAt, sha256)
  await placeEntries(tx, countyId, seal.firstPosition, entries)
  await addSeal(tx, countyId, seal)
  await noteWords(tx, countyId, [...wordsOf('action', entries.map(({ action }) => action)), ...wordsOf('subject', entries.map(({ subjectKind }) => subjectKind))])
  return entries.length
}

// The log is not waited for when somebody holds all of it: the next look is seconds away, and people's forms come first.
async function unlessLocked<T>(db: Database, run: (tx: Transaction) => Promise<T>): Promise<T | null> {
  try {
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE audit_entry IN ROW EXCLUSIVE MODE NOWAIT`
      return await run(tx)
    }, { timeout: 60_000 })
  } catch (error) {
    if (databaseErrorFacts(error)?.sqlState === LOCK_NOT_AVAILABLE) return null
    throw error
  }
}

function wordsOf(kind: 'action' | 'subject', words: readonly string[]): { kind: 'action' | 'subject'; word: string }[] {
  return [...new Set(words)].map((word) => ({ kind, word }))
}
