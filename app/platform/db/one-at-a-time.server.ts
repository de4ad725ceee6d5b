import type pg from 'pg'

/** Lets one process at a time do something in a database; another one waits. `lock`: the number of what is done, of its own. */
export async function oneAtATime<T>(pool: pg.Pool, lock: number, act: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isFree = false
  try {
    // Asked for again and again: one query that waits would be cut off as one that takes too long.
    while (!(await isTaken(client, lock))) await new Promise((resolve) => setTimeout(resolve, 250))
    const result = await act()
    await client.query('SELECT pg_advisory_unlock($1)', [lock])
    isFree = true
    return result
  } finally {
    // A connection that may still hold the lock is closed, which lets it go.
    client.release(!isFree)
  }
}

async function isTaken(client: pg.PoolClient, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ is_taken: boolean }>('SELECT pg_try_advisory_lock($1) AS is_taken', [lock])
  return rows[0]!.is_taken
}
