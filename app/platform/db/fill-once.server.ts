import pg from 'pg'
import { startFailure } from '../config/start-failure'

/** Whoever fills a database with the demonstration holds this advisory lock in it. */
const fillingLock = 72_707_371

const BEGUN = 'demo.begun'
const FILLED = 'demo.filled'

type Filling = { isEmpty: () => Promise<boolean>; fill: () => Promise<void> }

/**
 * Fills an empty, migrated database once, however many processes want to. That it is filled is written last of all, so
 * that a filling which was cut off is known: it throws a start failure then, because what stands there may be somebody's
 * by now. Does nothing in a database that was filled, or that holds something of its own.
 */
export async function fillOnce(url: string, { isEmpty, fill }: Filling): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [fillingLock])
    const marks = await marksOf(client)
    if (marks.has(FILLED)) return
    if (!(await isEmpty())) {
      if (!marks.has(BEGUN)) return
      throw startFailure('The database was filled with the demonstration only in part, because a start was cut off. Create it anew, empty, and start again; SEED=0 takes it as it is.')
    }
    await mark(client, BEGUN)
    await fill()
    await mark(client, FILLED)
  })
}

/** Whether a migrated database still is to be filled, or was filled in part: a look without waiting for anybody. */
export async function isToBeFilled(url: string, isEmpty: () => Promise<boolean>): Promise<boolean> {
  const marks = await onDatabase(url, marksOf)
  return !marks.has(FILLED) && (marks.has(BEGUN) || (await isEmpty()))
}

async function marksOf(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM product_mark')
  return new Set(rows.map(({ name }) => name))
}

async function mark(client: pg.Client, name: string): Promise<void> {
  await client.query('INSERT INTO product_mark (name) VALUES ($1) ON CONFLICT DO NOTHING', [name])
}

async function onDatabase<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A server that ends meanwhile is told by the query that fails; the event alone would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await act(client)
  } finally {
    await client.end().catch(() => {})
  }
}
