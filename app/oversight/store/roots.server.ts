import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Heap } from '../rules/heaps'

/** A published root. The first of a consultation is that of its closing; the others are supplements. */
export type KeptRoot = { ordinal: number; root: Uint8Array; leafCount: number; addedCount: number; removedCount: number; publishedAt: Date }

/** Only one computation of a consultation's tree at a time: the later one sees all that the earlier one saw. */
export async function lockRoots(scope: CountyScope, tx: Transaction, consultationId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`inclusion ${scope.countyId} ${consultationId}`}, 0))::text AS held`
}

/** The roots of a consultation, the first one first. */
export async function findRoots(scope: CountyScope, db: Reader, consultationId: string): Promise<KeptRoot[]> {
  const rows = await db.inclusionRoot.findMany({ where: { countyId: scope.countyId, consultationId }, orderBy: { ordinal: 'asc' } })
  return rows.map(({ ordinal, root, leafCount, addedCount, removedCount, publishedAt }) => ({ ordinal, root, leafCount, addedCount, removedCount, publishedAt }))
}

/** The newest root of a consultation, or null before its closing. */
export async function findNewestRoot(scope: CountyScope, db: Reader, consultationId: string): Promise<KeptRoot | null> {
  const row = await db.inclusionRoot.findFirst({ where: { countyId: scope.countyId, consultationId }, orderBy: { ordinal: 'desc' } })
  if (!row) return null
  const { ordinal, root, leafCount, addedCount, removedCount, publishedAt } = row
  return { ordinal, root, leafCount, addedCount, removedCount, publishedAt }
}

/** Every root of the county: the consultation that closed last comes first, each with its roots in their order. */
export async function findAllRoots(scope: CountyScope, db: Reader): Promise<(KeptRoot & { slug: string; consultationId: string })[]> {
  return await db.$queryRaw`
    SELECT s.slug, r.consultation_id::text AS "consultationId", r.ordinal, r.root, r.leaf_count AS "leafCount", r.added_count AS "addedCount", r.removed_count AS "removedCount", r.published_at AS "publishedAt"
    FROM inclusion_root r JOIN consultations_public_schedule s ON s.county_id = r.county_id AND s.id = r.consultation_id
    WHERE r.county_id = ${scope.countyId} ORDER BY s.closes_at DESC, s.slug, r.ordinal`
}

/** Publishes a root, with its heaps in the place of those under the root before. */
export async function addRoot(scope: CountyScope, tx: Transaction, consultationId: string, root: KeptRoot, heaps: Iterable<Heap>): Promise<void> {
  const { countyId } = scope
  await tx.inclusionRoot.create({ data: { ...root, countyId, consultationId, root: new Uint8Array(root.root) } })
  await tx.inclusionHeap.deleteMany({ where: { countyId, consultationId } })
  let place = 0
  for (const heap of heaps) {
    await tx.inclusionHeap.create({ data: { countyId, consultationId, place, firstLeaf: new Uint8Array(heap.firstLeaf), leaves: new Uint8Array(heap.leaves), root: new Uint8Array(heap.root) } })
    place += 1
  }
}

/** The leaves under the newest root, heap by heap in their order. */
export async function findHeaps(scope: CountyScope, db: Reader, consultationId: string): Promise<Uint8Array[]> {
  const rows = await db.inclusionHeap.findMany({ where: { countyId: scope.countyId, consultationId }, orderBy: { place: 'asc' }, select: { leaves: true } })
  return rows.map(({ leaves }) => leaves)
}

/** The heap in which a leaf would stand, and the roots of all heaps in their order; null when there are none. */
export async function findHeapOf(scope: CountyScope, db: Reader, consultationId: string, leaf: Uint8Array): Promise<{ place: number; leaves: Uint8Array; roots: Uint8Array[] } | null> {
  const [heaps, roots] = await Promise.all([
    db.$queryRaw<{ place: number; leaves: Uint8Array }[]>`
      SELECT place, leaves FROM inclusion_heap
      WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid AND first_leaf <= ${new Uint8Array(leaf)} ORDER BY first_leaf DESC LIMIT 1`,
    db.inclusionHeap.findMany({ where: { countyId: scope.countyId, consultationId }, orderBy: { place: 'asc' }, select: { root: true } }),
  ])
  return heaps[0] ? { ...heaps[0], roots: roots.map(({ root }) => root) } : null
}
