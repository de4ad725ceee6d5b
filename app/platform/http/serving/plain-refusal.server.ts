import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { plainHeaders } from '../headers.server'

const HEADERS = [...plainHeaders(false), ['Content-Type', 'text/plain'], ['Content-Length', '0'], ['Connection', 'close']] as const

/** Refuses what cannot be answered by any page, without a word, and closes the connection. */
export function refusePlainly(response: ServerResponse, status: number): void {
  response.writeHead(status, HEADERS.flat()).end()
}

const STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Refuses what is no request, or none that was finished in time, as Node would, but with the headers of every answer. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse | null }): void {
  if (!socket.writable || socket._httpMessage?.headersSent) {
    socket.destroy(error)
    return
  }
  const status = STATUSES[error.code ?? ''] ?? 400
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${HEADERS.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
  socket.destroySoon()
}
