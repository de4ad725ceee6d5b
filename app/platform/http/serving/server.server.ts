import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { startFailure } from '../../config/start-failure'
import { refuseMalformed, refusePlainly } from './plain-refusal.server'

export type Listening = { server: Server; port: number; close: (patience: number) => Promise<void> }

/**
 * Listens. Slow phones get ten minutes for a form and two for its headers. Throws a start failure when the port
 * is taken or may not be used.
 */
export async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void, { host, port, setting = 'PORT' }: { host: string; port: number; setting?: string }): Promise<Listening> {
  let isClosing = false
  // A missing host is for what handles requests to refuse: Node would do it without a header.
  const server = createServer({ requireHostHeader: false, headersTimeout: 120_000, requestTimeout: 600_000, keepAliveTimeout: 75_000, noDelay: true }, (request, response) => {
    if (isClosing) response.setHeader('Connection', 'close')
    handle(request, response)
  })
  server.on('clientError', (error, socket) => refuseMalformed(error, socket as Socket))
  server.on('checkExpectation', (_request, response: ServerResponse) => refusePlainly(response, 417))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port, setting)))
    server.listen({ host, port }, resolve)
  })
  const address = server.address()
  return {
    server,
    port: typeof address === 'object' && address ? address.port : port,
    // Requests in flight are finished; connections that idle are closed, again and again, as they become idle.
    close: async (patience) => {
      isClosing = true
      const idle = setInterval(() => server.closeIdleConnections(), 100)
      const late = setTimeout(() => server.closeAllConnections(), patience)
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      clearInterval(idle)
      clearTimeout(late)
    },
  }
}

function explained(error: NodeJS.ErrnoException, host: string, port: number, setting: string): Error {
  if (error.code === 'EADDRINUSE') return startFailure(`Port ${port} on ${host} is used by another program. Choose another one with ${setting}.`, error)
  if (error.code === 'EACCES') return startFailure(`Port ${port} on ${host} may not be used by this user. Choose one above 1023 with ${setting}.`, error)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return startFailure(`${host} is no address of this machine. Choose another one with HOST.`, error)
  return error
}
