import type { WorkInTransaction } from '../db/work.server'

/** The PostgreSQL channel on which processes tell each other what has changed. */
export const TAG_CHANNEL = 'kuultu_tags'

/** A tag as it travels and is kept: every tag belongs to one county. */
export function fullTag(countyId: string, tag: string): string {
  return `${countyId}/${tag}`
}

/**
 * Makes every process forget the pages with one of these tags, at the moment the transaction commits
 * and not when it is rolled back.
 */
export async function invalidateTags(inside: Pick<WorkInTransaction, 'scope' | 'db'>, tags: string[]): Promise<void> {
  const full = [...new Set(tags)].map((tag) => fullTag(inside.scope.countyId, tag))
  // PostgreSQL carries at most 8000 bytes in one notification.
  for (let i = 0; i < full.length; i += 50) {
    const message = JSON.stringify(full.slice(i, i + 50))
    await inside.db.$executeRaw`SELECT pg_notify(${TAG_CHANNEL}, ${message})`
  }
}
