import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { TAG_CHANNEL } from '../invalidate.server'

export type TagListener = { isListening: () => boolean; close: () => Promise<void> }

const BEAT = '~'

type Options = {
  url: string
  onTags: (tags: string[]) => void
  /** Called whenever listening begins (again), and whenever the database is there and only listening fails: what changed meanwhile is unknown. */
  onConnected: () => void
  onProblem?: (error: Error) => void
  /** Milliseconds between signs of life; a connection that a firewall dropped silently, or that a pooler lends out, is found out by them. */
  heartbeat?: number
  /** Milliseconds to wait for a sign of life. */
  patience?: number
}

/** Listens for changes made by any process, on a connection of its own that is opened again whenever it breaks. */
export async function listenForTags(options: Options): Promise<TagListener> {
  const { url, onTags, onConnected, onProblem, heartbeat = 15_000, patience = 5000 } = options
  const own = `${BEAT}${randomUUID()}`
  let client: pg.Client | null = null
  let isClosed = false
  let isListening = false
  let timer: NodeJS.Timeout | undefined
  let heard: (() => void) | null = null

  const lost = (error?: Error) => {
    isListening = false
    heard = null
    if (error) onProblem?.(error)
    if (isAnswerOfDatabase(error)) onConnected()
    client?.removeAllListeners('end')
    client?.end().catch(() => {})
    client = null
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), 500)
    timer.unref()
  }
  // A notification to oneself: only what comes back this way shows that others' would be heard.
  const beat = () => {
    timer = setTimeout(() => {
      const asked = client
      const waiting = setTimeout(() => asked === client && lost(new Error('The listening connection gives no sign of life')), patience)
      waiting.unref()
      heard = () => {
        clearTimeout(waiting)
        heard = null
        if (asked === client && !isClosed) beat()
      }
      asked?.query('SELECT pg_notify($1, $2)', [TAG_CHANNEL, own]).catch((error: unknown) => {
        clearTimeout(waiting)
        if (asked === client) lost(error as Error)
      })
    }, heartbeat)
    timer.unref()
  }
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true })
    client = fresh
    // Both events may follow each other: only the first one counts, because `lost` moves on to another client.
    fresh.on('error', (error) => fresh === client && lost(error))
    fresh.on('end', () => fresh === client && lost())
    fresh.on('notification', ({ payload }) => {
      if (!payload?.startsWith(BEAT)) onTags(tagsOf(payload))
      else if (payload === own && fresh === client) heard?.()
    })
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${TAG_CHANNEL}`)
      isListening = true
      onConnected()
      beat()
    } catch (error) {
      if (fresh === client) lost(error as Error)
    }
  }

  await connect()
  return {
    isListening: () => isListening,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      client?.removeAllListeners('end')
      await client?.end().catch(() => {})
    },
  }
}

// Whoever refuses a connection is there (53300: too many of them); while it starts or ends (57P…) kept pages are all there is.
function isAnswerOfDatabase(error: Error | undefined): boolean {
  return error instanceof pg.DatabaseError && !/^(?:57P|08)/.test(error.code ?? '')
}

function tagsOf(payload: string | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(payload ?? '[]')
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  } catch {
    return []
  }
}
