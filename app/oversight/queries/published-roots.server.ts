import type { Work } from '~/platform/db/work.server'
import { shownCounts, type ShownCounts } from '../rules/supplements'
import { hex } from '../store/digests.server'
import { findAllRoots, findRoots, type KeptRoot } from '../store/roots.server'

/** A root as everybody may see it. Number 1 is that of the closing, the others are supplements. */
export type PublishedRoot = { number: number; root: string; publishedAt: Date; counts: ShownCounts }

/** The roots of one consultation, the first one first; none before it has closed. */
export async function publishedRoots(work: Work, consultationId: string, threshold: number): Promise<PublishedRoot[]> {
  return shown(await findRoots(work.scope, work.db, consultationId), threshold)
}

/** The roots of every consultation that has some, the one that closed last first. */
export async function allPublishedRoots(work: Work, threshold: number): Promise<{ slug: string; consultationId: string; roots: PublishedRoot[] }[]> {
  const rows = await findAllRoots(work.scope, work.db)
  const ids = [...new Set(rows.map(({ consultationId }) => consultationId))]
  return ids.map((consultationId) => {
    const own = rows.filter((row) => row.consultationId === consultationId)
    return { slug: own[0]!.slug, consultationId, roots: shown(own, threshold) }
  })
}

function shown(roots: readonly KeptRoot[], threshold: number): PublishedRoot[] {
  const counts = shownCounts(roots, threshold)
  return roots.map(({ ordinal, root, publishedAt }, place) => ({ number: ordinal, root: hex(root), publishedAt, counts: counts[place]! }))
}
