import type pg from 'pg'

/** Lets one process at a time do something in a database; another one waits. `lock`: the number of what is done, of its own. */
export async function oneAtATime<T>(pool: pg.Pool, lock: number, act: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isFree = false
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    const result = await act()
    await client.query('SELECT pg_advisory_unlock($1)', [lock])
    isFree = true
    return result
  } finally {
    // A connection that may still hold the lock is closed, which lets it go.
    client.release(!isFree)
  }
}
