import type { Work } from '~/platform/db/work.server'
import { contentDigestOf, contentOf, saltsOf, type AnswerContent } from '../rules/answer-content'
import { pathThroughHeap } from '../rules/heaps'
import { leafOf } from '../rules/merkle'
import { isClosed, supplementDueAt } from '../rules/supplements'
import { findClosing, findCountedAnswer } from '../store/counted-answers.server'
import { hex, sha256 } from '../store/digests.server'
import { findHeapOf, findNewestRoot } from '../store/roots.server'

/** What shows that an answer is counted, written for people: digests as letters and digits. */
export type InclusionProof = {
  /** The root it leads to: 1 is that of the closing. */
  number: number
  publishedAt: Date
  root: string
  salt: string
  contentDigest: string
  path: { side: 'left' | 'right'; digest: string }[]
  /** For whoever is to see the answer too. */
  content: AnswerContent
  contentSalt: string
}

/** Whether an answer is counted: with its proof, not before closing, from the next supplement on, or no longer. */
export type OwnProof =
  | { state: 'counted'; proof: InclusionProof }
  | { state: 'open'; closesAt: Date }
  | { state: 'coming'; dueAt: Date }
  | { state: 'gone' }

/** The proof that one answer is counted, against the newest root. Whoever asks has shown the answer's code. */
export async function ownProof(work: Work, input: { consultationId: string; responseId: string }): Promise<OwnProof> {
  const { scope, db, now } = work
  const closing = await findClosing(scope, db, input.consultationId)
  if (!closing) return { state: 'gone' }
  if (!isClosed(closing.closesAt, now)) return { state: 'open', closesAt: closing.closesAt }
  const [root, kept] = await Promise.all([findNewestRoot(scope, db, input.consultationId), findCountedAnswer(scope, db, input.consultationId, input.responseId)])
  if (!kept) return { state: 'gone' }
  const salts = saltsOf(kept.salt, sha256)
  const content = contentOf(kept.answer)
  const contentDigest = contentDigestOf(content, salts.content, sha256)
  const leaf = leafOf(salts.leaf, contentDigest, sha256)
  const heap = root && (await findHeapOf(scope, db, input.consultationId, leaf))
  const path = heap && pathThroughHeap(leaf, heap.leaves, heap.place, heap.roots, sha256)
  if (!root || !path) return { state: 'coming', dueAt: supplementDueAt(now) }
  return {
    state: 'counted',
    proof: {
      number: root.ordinal, publishedAt: root.publishedAt, root: hex(root.root), salt: hex(salts.leaf), contentDigest: hex(contentDigest),
      path: path.map(({ side, digest }) => ({ side, digest: hex(digest) })),
      content, contentSalt: hex(salts.content),
    },
  }
}
