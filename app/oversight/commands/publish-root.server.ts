import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { leafOfAnswer } from '../rules/answer-content'
import { apart, heapsOf, leafChanges, rootOfHeaps } from '../rules/heaps'
import { compareBytes } from '../rules/merkle'
import { isClosed } from '../rules/supplements'
import { countedAnswers, findClosing } from '../store/counted-answers.server'
import { hex, sha256 } from '../store/digests.server'
import { addRoot, findHeaps, findNewestRoot, lockRoots } from '../store/roots.server'

/** A hundred thousand answers take seconds; ten times as many on a slow machine take minutes. */
const PATIENCE = 15 * 60 * 1000

/**
 * Publishes the root over all answers that count, once answering has closed: the first time as the root of the closing,
 * later as a supplement, and not at all when nothing has come or gone since. Safe to repeat. Nothing tells which leaf is
 * whose, nor when an answer came: leaves stand in the order of their bytes.
 */
export async function publishRoot(work: Work, input: { consultationId: string }): Promise<Result<{ ordinal: number } | null, never>> {
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    const closing = await findClosing(scope, db, input.consultationId)
    if (!closing || !isClosed(closing.closesAt, now)) return accept(null)
    await lockRoots(scope, db, input.consultationId)
    const leaves = await leavesNow(inside, input.consultationId)
    const heaps = [...heapsOf(leaves, sha256)]
    const root = rootOfHeaps(heaps.map((heap) => heap.root), sha256)
    const before = await findNewestRoot(scope, db, input.consultationId)
    if (before && compareBytes(before.root, root) === 0) return accept(null)
    const earlier = before ? (await findHeaps(scope, db, input.consultationId)).flatMap(apart) : []
    const { added, removed } = leafChanges(earlier, leaves)
    const ordinal = (before?.ordinal ?? 0) + 1
    await addRoot(scope, db, input.consultationId, { ordinal, root, leafCount: leaves.length, addedCount: added, removedCount: removed, publishedAt: now }, heaps)
    await recordChange(inside, {
      action: 'oversight.root-published',
      subject: { kind: 'consultation', id: input.consultationId },
      details: { ordinal, root: hex(root), leaves: leaves.length, added, removed },
    })
    await invalidateTags(inside, [`inclusion:${input.consultationId}`])
    return accept({ ordinal })
  }, PATIENCE)
}

async function leavesNow({ scope, db }: WorkInTransaction, consultationId: string): Promise<Uint8Array[]> {
  const leaves: Uint8Array[] = []
  for await (const { answer, salt } of countedAnswers(scope, db, consultationId)) leaves.push(leafOfAnswer(answer, salt, sha256))
  return leaves.sort(compareBytes)
}
