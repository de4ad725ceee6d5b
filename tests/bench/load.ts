import { connect } from 'node:net'
import { openReplyReader, type Reply } from './replies'

/** What is sent: the bytes of the next request, or null when there is nothing more to send. */
export type NextRequest = () => Buffer | null

export type Load = { requests: number; seconds: number; perSecond: number; statuses: Record<number, number>; milliseconds: number[] }

type Options = { port: number; connections: number; next: NextRequest; onReply?: (reply: Reply) => void }

/**
 * Keeps so many connections busy, each with one request at a time, until nothing is left to send. Written for this
 * bench because a general load generator takes more time per request than the server it is to measure.
 * Rejects when the server closes a connection.
 */
export async function drive(options: Options): Promise<Load> {
  const statuses: Record<number, number> = {}
  const milliseconds: number[] = []
  const began = performance.now()
  const note = (reply: Reply, took: number) => {
    statuses[reply.status] = (statuses[reply.status] ?? 0) + 1
    milliseconds.push(took)
    options.onReply?.(reply)
  }
  await Promise.all(Array.from({ length: options.connections }, async () => await oneConnection(options, note)))
  const seconds = (performance.now() - began) / 1000
  return { requests: milliseconds.length, seconds, perSecond: milliseconds.length / seconds, statuses, milliseconds }
}

async function oneConnection({ port, next }: Options, note: (reply: Reply, took: number) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    const send = () => {
      const bytes = next()
      if (!bytes) return socket.end(resolve)
      sentAt = performance.now()
      socket.write(bytes)
    }
    const read = openReplyReader((reply) => {
      note(reply, performance.now() - sentAt)
      send()
    })
    socket.on('connect', send).on('data', read).on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection')))
  })
}

/** The same request over and over for so many seconds. */
export function forSeconds(seconds: number, request: Buffer): NextRequest {
  const end = performance.now() + seconds * 1000
  return () => (performance.now() < end ? request : null)
}

/** The same request so many times. */
export function times(count: number, request: Buffer): NextRequest {
  let left = count
  return () => (left-- > 0 ? request : null)
}

/** A request as a browser of today writes it. */
export function browserRequest(method: 'GET' | 'POST', port: number, path: string, headers: Record<string, string> = {}, body = ''): Buffer {
  const sent: Record<string, string> = {
    Host: `127.0.0.1:${port}`,
    'User-Agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
    Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'Accept-Language': 'fi-FI,fi;q=0.9,en;q=0.8',
    'Accept-Encoding': 'gzip, deflate, br',
    ...(method === 'POST' ? { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(body)) } : {}),
    ...headers,
  }
  const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body}`)
}

/** Asks once and gives the reply. */
export async function askOnce(port: number, request: Buffer): Promise<Reply> {
  const replies: Reply[] = []
  await drive({ port, connections: 1, next: times(1, request), onReply: (reply) => replies.push(reply) })
  return replies[0]!
}
