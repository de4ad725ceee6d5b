import pg from 'pg'

type Patience = {
  /** The seconds after which PostgreSQL itself gives up a statement. */
  longestStatement: number
  /** Milliseconds a statement may take before anybody wonders whether the database still answers. */
  slow?: number
  /** Milliseconds to wait for the answer to that question. */
  patience?: number
}

type Busy = pg.PoolClient & { activeQuery?: object | null; connection: { stream: { destroy: () => void } } }

/**
 * Finds out that the database answers nobody any more: it stands still, or its machine vanished without closing
 * anything. Then no statement would ever end, since only the server bounds them, so the pool's connections are closed:
 * whoever waits hears of a database that went away. A slow statement of a database that answers others is left alone, up
 * to a while after the server should have given it up.
 */
export function watchAnswers(pool: pg.Pool, { longestStatement, slow = 3000, patience = 5000 }: Patience): () => void {
  const clients = new Set<Busy>()
  const begun = new WeakMap<object, number>()
  let isAsking = false
  let released = 0
  pool.on('connect', (client) => void clients.add(client as Busy))
  pool.on('release', () => void (released += 1))
  pool.on('remove', (client) => void clients.delete(client as Busy))

  const look = async () => {
    let isSlow = false
    for (const client of clients) {
      if (!client.activeQuery) continue
      const since = begun.get(client.activeQuery) ?? performance.now()
      begun.set(client.activeQuery, since)
      const taken = performance.now() - since
      if (taken > longestStatement * 1000 + patience) cut(client)
      else if (taken > slow) isSlow = true
    }
    if (!isSlow || isAsking) return
    isAsking = true
    const before = released
    // Twice, since a machine under load may be late once.
    const answers = (await isAnswering(pool.options, patience)) || (await isAnswering(pool.options, patience))
    isAsking = false
    // A connection that was given back meanwhile has had its answer, whoever could not be asked. Idle ones are closed as
    // well: the next to use them would wait just as long.
    if (!answers && released === before) for (const client of clients) cut(client)
  }
  const timer = setInterval(() => void look(), Math.min(1000, slow))
  timer.unref()
  return () => clearInterval(timer)
}

function cut(client: Busy): void {
  client.connection.stream.destroy()
}

async function isAnswering({ connectionString }: pg.PoolOptions, patience: number): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: patience, query_timeout: patience })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    // Its end may wait for a server that stands still from here on.
    void client.end().catch(() => {})
    return true
  } catch (error) {
    // An orderly end would wait for the same server.
    cut(client as unknown as Busy)
    // Whoever refuses, because there are too many connections already, is there.
    return error instanceof pg.DatabaseError
  }
}
