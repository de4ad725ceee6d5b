import type { InclusionProof } from '../queries/own-proof.server'

/** What a proof file says beside the proof. */
export type ProofAround = { county: string; consultation: string; rootsAt: string; withAnswer: boolean }

/**
 * The proof as a small JSON file, for `npm run proof` or anybody's own program. Without the answer nothing in it tells
 * what was answered, nor lets it be tried out.
 */
export function proofFile({ number, publishedAt, root, salt, contentDigest, path, content, contentSalt }: InclusionProof, around: ProofAround): string {
  const { county, consultation, rootsAt, withAnswer } = around
  const file = {
    kind: 'kuultu proof 1',
    county,
    consultation,
    root: { number, publishedAt: publishedAt.toISOString(), digest: root },
    roots: rootsAt,
    salt,
    contentDigest,
    path,
    ...(withAnswer ? { contentSalt, content } : {}),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
