import type { Work } from '~/platform/db/work.server'
import { hex } from '../store/digests.server'
import { findLastCheck, findLastSeal } from '../store/log.server'

/** What can be wrong with the sealed log; the words of `platform/audit/faults`. */
export const CHAIN_FAULTS = ['entry-changed', 'entry-deleted', 'entry-inserted', 'entries-reordered', 'batch-changed', 'batch-deleted', 'seal-missing'] as const
export type ChainFault = (typeof CHAIN_FAULTS)[number]

/** How the sealed log stands: its newest seal, and what the last walk through all of it came to. */
export type ChainState = {
  last: { ordinal: number; entryCount: number; seal: string; sealedAt: Date } | null
  check: { checkedAt: Date; entryCount: number; deletedCount: number; fault: { kind: ChainFault; batch: number | null; position: number | null } | null } | null
}

/** The state of the sealed log of the county. */
export async function chainState(work: Work): Promise<ChainState> {
  const [last, check] = await Promise.all([findLastSeal(work.scope, work.db), findLastCheck(work.scope, work.db)])
  const kind = CHAIN_FAULTS.find((each) => each === check?.faultKind)
  return {
    last: last && { ordinal: last.ordinal, entryCount: last.lastPosition, seal: hex(last.seal), sealedAt: last.sealedAt },
    check: check && {
      checkedAt: check.checkedAt, entryCount: check.entryCount, deletedCount: check.deletedCount,
      fault: check.faultKind === null ? null : { kind: kind ?? 'batch-changed', batch: check.faultBatch, position: check.faultPosition },
    },
  }
}
