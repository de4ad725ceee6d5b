import { connect, type Socket } from 'node:net'
import { productOrigin } from '../support/open-browser'

export type RawAnswer = { status: number; head: string; body: string }

const { hostname, port } = new URL(productOrigin())

/** A connection to the product on which anything may be written. */
export async function open(): Promise<Socket> {
  const socket = connect({ host: hostname, port: Number(port) })
  socket.on('error', () => {})
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return socket
}

/**
 * Writes bytes as they are and reads what comes until the product closes or has sent a whole answer. Status 0: the
 * connection was closed without an answer.
 */
export async function say(bytes: string | Buffer, patience = 20_000): Promise<RawAnswer> {
  const socket = await open()
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    setTimeout(resolve, patience).unref()
  })
  socket.write(bytes)
  await over
  socket.destroy()
  const text = Buffer.concat(parts).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), head: end < 0 ? text : text.slice(0, end), body: end < 0 ? '' : text.slice(end + 4) }
}

/** A request in full, that asks for the connection to be closed after it. */
export function request(line: string, headers: Record<string, string> = {}, body: string | Buffer = ''): Buffer {
  const bytes = Buffer.from(body as string, 'utf8')
  const all: Record<string, string> = { 'Host': `${hostname}:${port}`, 'Connection': 'close', ...(bytes.length > 0 ? { 'Content-Length': String(bytes.length) } : {}), ...headers }
  return Buffer.concat([Buffer.from(`${line} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, 'latin1'), bytes])
}
