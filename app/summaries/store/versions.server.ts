import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { PublishedSummary } from '../contract'

/** A summary as it was published, and when. */
export type SummaryVersion = { version: number; publishedAt: Date; firstPublishedAt: Date; content: PublishedSummary }

/** The latest published version of a consultation's summary, or null. */
export async function findPublished(scope: CountyScope, db: Reader, consultationId: string): Promise<SummaryVersion | null> {
  const versions = await db.summaryVersion.findMany({ where: { countyId: scope.countyId, summary: { consultationId } }, orderBy: { number: 'desc' }, select: { number: true, publishedAt: true } })
  const latest = versions[0]
  if (!latest) return null
  const row = await db.summaryVersion.findFirst({ where: { countyId: scope.countyId, summary: { consultationId }, number: latest.number }, select: { content: true } })
  return row && { version: latest.number, publishedAt: latest.publishedAt, firstPublishedAt: versions.at(-1)!.publishedAt, content: row.content as unknown as PublishedSummary }
}

/** Every published version, the first first. */
export async function listPublished(scope: CountyScope, db: Reader, consultationId: string): Promise<{ summaryId: string; number: number; publishedAt: Date; content: PublishedSummary }[]> {
  const rows = await db.summaryVersion.findMany({ where: { countyId: scope.countyId, summary: { consultationId } }, orderBy: { number: 'asc' }, select: { summaryId: true, number: true, publishedAt: true, content: true } })
  return rows.map((row) => ({ ...row, content: row.content as unknown as PublishedSummary }))
}

/**
 * Whether a summary of the consultation has been published. Asked inside a transaction, the summary is held until that
 * ends, so that what is withdrawn there is not counted by a publishing at the same moment: one of the two waits for the
 * other. Without a summary there is nothing to hold, and nothing that could be published now.
 */
export async function hasPublished(scope: CountyScope, db: Reader, consultationId: string): Promise<boolean> {
  if (isInTransaction(db)) {
    // Also one that is not published yet is held, and its row is read as it is after waiting; a page that asks waits for nobody.
    const rows = await db.$queryRaw<{ is_published: boolean }[]>`
      SELECT published_version IS NOT NULL AS is_published FROM summary WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid FOR SHARE`
    return rows[0]?.is_published ?? false
  }
  return (await db.summary.count({ where: { countyId: scope.countyId, consultationId, publishedVersion: { not: null } } })) > 0
}

/** Whether a version was published by this person. */
export async function isPublisher(scope: CountyScope, db: Reader, personId: string): Promise<boolean> {
  return (await db.summaryVersion.count({ where: { countyId: scope.countyId, publishedBy: personId } })) > 0
}

/** Keeps a version and makes it the one that everybody sees. */
export async function addVersion(scope: CountyScope, tx: Transaction, version: { summaryId: string; number: number; content: PublishedSummary; publishedAt: Date; publishedBy: string | null; unconfirmed: string[]; unconfirmedWhy: string | null }): Promise<void> {
  await tx.summaryVersion.create({ data: { ...version, countyId: scope.countyId } })
  await tx.summary.update({ where: { countyId_id: { countyId: scope.countyId, id: version.summaryId } }, data: { publishedVersion: version.number, updatedAt: version.publishedAt } })
}

/** A door inside a transaction cannot connect: Prisma takes that away from it. */
function isInTransaction(db: Reader): boolean {
  return !('$connect' in db)
}
