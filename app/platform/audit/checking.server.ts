import type { Database, Reader } from '../db/database.server'
import { isSameDigest, type Seal } from './chain'
import { deletedTo, findOutside, findPlaced, sha256 } from './entries.server'
import { batchFault, entriesVerdict, type BatchVerdict, type Fault, type PlacedEntry } from './faults'
import { NONE_LATE, withLate } from './late'
import { addCheck, lastCheck, lastGoodSeal, nextSeal, type CheckOutcome } from './seals.server'

/** A seal that somebody wrote down earlier: a batch that must still be there as it was. */
export type NotedSeal = Pick<Seal, 'ordinal' | 'seal'>

/**
 * Walks through the whole sealed log of a county, batch by batch, and tells the first place where it is not as it was
 * sealed, and which entries were sealed long after the time they tell. `noted` are seals that must be met on the way: a chain
 * that was cut off at its end is whole in itself. What is sealed, or deleted by rule, while the walk goes on is no fault.
 */
export async function checkLog(db: Reader, countyId: string, noted: readonly NotedSeal[] = [], clock: () => Date = () => new Date()): Promise<CheckOutcome> {
  const look = openLook(db, countyId, clock)
  const outcome: CheckOutcome = { batchCount: 0, entryCount: 0, deletedCount: 0, last: null, late: NONE_LATE, fault: null }
  let before: Seal | null = null
  for (;;) {
    const seal: Seal | null = await nextSeal(db, countyId, before?.ordinal ?? 0)
    if (!seal) {
      const fault = await endFault(db, countyId, before, noted)
      // Sealed since the last look for a batch: its entries stand where nothing stood then.
      if (fault?.kind === 'entry-inserted' && (await nextSeal(db, countyId, before?.ordinal ?? 0))) continue
      return { ...outcome, fault }
    }
    const isOther = noted.some((each) => each.ordinal === seal.ordinal && !isSameDigest(each.seal, seal.seal))
    const fault = isOther ? { kind: 'batch-changed' as const, batch: seal.ordinal, position: null } : batchFault(countyId, before, seal, sha256)
    const { verdict, entries } = fault ? { verdict: { fault }, entries: [] } : await look(seal)
    if (verdict.fault) return { ...outcome, fault: verdict.fault }
    outcome.late = withLate(outcome.late, seal, entries)
    outcome.batchCount += 1
    outcome.entryCount += seal.entryCount
    outcome.deletedCount += verdict.deletedCount
    outcome.last = { ordinal: seal.ordinal, seal: seal.seal }
    before = seal
  }
}

// Looks at one batch after the other. What the log tells of deletions is read when something is missing, and after the
// batch: entries missing by rule are never met before the rule is known.
function openLook(db: Reader, countyId: string, clock: () => Date): (seal: Seal) => Promise<{ verdict: BatchVerdict; entries: PlacedEntry[] }> {
  let deleted = 0
  return async (seal) => {
    // One more than its own: what was pushed out of the batch by an inserted entry stands there.
    const entries = await findPlaced(db, countyId, seal.firstPosition, seal.lastPosition + 1)
    const verdict = entriesVerdict(countyId, seal, entries, deleted, sha256)
    if (!verdict.fault) return { verdict, entries }
    deleted = await deletedTo(db, countyId, clock())
    return { verdict: entriesVerdict(countyId, seal, entries, deleted, sha256), entries }
  }
}

async function endFault(db: Reader, countyId: string, last: Seal | null, noted: readonly NotedSeal[]): Promise<Fault | null> {
  const missing = noted.find(({ ordinal }) => ordinal > (last?.ordinal ?? 0))
  if (missing) return { kind: 'seal-missing', batch: missing.ordinal, position: null }
  const outside = await findOutside(db, countyId, last?.lastPosition ?? 0)
  return outside === null ? null : { kind: 'entry-inserted', batch: null, position: outside }
}

/** Looks through a county's log and keeps what it came to, for those who watch over it. What was last found whole must still be there. */
export async function checkAndNote(db: Database, countyId: string, now: Date): Promise<CheckOutcome> {
  const good = await lastGoodSeal(db, countyId)
  const outcome = await checkLog(db, countyId, good ? [good] : [])
  await addCheck(db, countyId, now, outcome)
  return outcome
}

/** Whether the log of a county has not been looked through for so many milliseconds. */
export async function isCheckDue(db: Reader, countyId: string, now: Date, every: number): Promise<boolean> {
  const check = await lastCheck(db, countyId)
  return check === null || now.getTime() - check.checkedAt.getTime() >= every
}
