import pg from 'pg'
import { TAG_CHANNEL } from '../invalidate.server'

export type TagListener = { isListening: () => boolean; close: () => Promise<void> }

type Options = {
  url: string
  onTags: (tags: string[]) => void
  /** Called whenever listening begins (again): what changed before is unknown. */
  onConnected: () => void
  onProblem?: (error: Error) => void
  /** Milliseconds between signs of life; a connection that a firewall dropped silently is found out by them. */
  heartbeat?: number
}

/** Listens for changes made by any process, on a connection of its own that is opened again whenever it breaks. */
export async function listenForTags(options: Options): Promise<TagListener> {
  const { url, onTags, onConnected, onProblem, heartbeat = 15_000 } = options
  let client: pg.Client | null = null
  let isClosed = false
  let isListening = false
  let timer: NodeJS.Timeout | undefined

  const lost = (error?: Error) => {
    isListening = false
    if (error) onProblem?.(error)
    client?.removeAllListeners('end')
    client?.end().catch(() => {})
    client = null
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), 500)
    timer.unref()
  }
  const beat = () => {
    timer = setTimeout(() => {
      const asked = client
      const patience = setTimeout(() => asked === client && lost(new Error('The listening connection gives no sign of life')), 5000)
      patience.unref()
      asked?.query('SELECT 1').then(
        () => {
          clearTimeout(patience)
          if (asked === client && !isClosed) beat()
        },
        (error: unknown) => {
          clearTimeout(patience)
          if (asked === client) lost(error as Error)
        },
      )
    }, heartbeat)
    timer.unref()
  }
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true })
    client = fresh
    // Both events may follow each other: only the first one counts, because `lost` moves on to another client.
    fresh.on('error', (error) => fresh === client && lost(error))
    fresh.on('end', () => fresh === client && lost())
    fresh.on('notification', ({ payload }) => onTags(tagsOf(payload)))
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

function tagsOf(payload: string | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(payload ?? '[]')
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  } catch {
    return []
  }
}
