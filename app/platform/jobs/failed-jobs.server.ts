import type { Database } from '../db/database.server'

/** Deletes the jobs that failed for the last time before an instant; what they carry is ids. Gives how many. */
export async function deleteFailedJobs(db: Database, before: Date): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.complete_jobs(ARRAY(
      SELECT id FROM graphile_worker.jobs WHERE attempts >= max_attempts AND updated_at < ${before}
    ))`
  return rows[0]?.count ?? 0
}
