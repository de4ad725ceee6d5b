import type { Database } from '../../db/database.server'

/** Deletes the counters of the rate limiter whose time is over; none counts for longer than a day (domain rule P-9). Gives how many. */
export async function deleteExpiredCounters(db: Database, now: Date): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({ where: { OR: [{ expire: { lt: now.getTime() } }, { expire: null }] } })
  return count
}
