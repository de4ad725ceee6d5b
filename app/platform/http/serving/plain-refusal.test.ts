import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { openMetrics } from '../../metrics/metrics.server'
import { createProbes } from './probes.server'
import { createFront } from './front.server'
import { listen, type Listening } from './server.server'

const open: Listening[] = []
afterAll(async () => {
  for (const listening of open) await listening.close(0)
})

async function serving(handle: Parameters<typeof listen>[0]): Promise<number> {
  const listening = await listen(handle, { host: '127.0.0.1', port: 0 })
  open.push(listening)
  return listening.port
}

async function said(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('error', () => {}).on('data', (part: Buffer) => (text += part.toString()))
  socket.write(bytes)
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}

const POLICY = /\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\n/i

describe('what is no request', () => {
  const front = createFront({ staticFiles: () => null, cache: {} as never, findSite: () => null, log: { isLevelEnabled: () => false } as never, metrics: openMetrics(), behind: (_request, response) => response.end('behind') })

  it.each([
    ['not HTTP', 'hello\r\n\r\n', 400],
    ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET /fi HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', 'GET /fi HTTP/1.1\r\nHost: x\r\nhost: evil.example\r\nConnection: close\r\n\r\n', 400],
    ['the same host twice, in the old way', 'GET /fi HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n', 400],
    ['an expectation nobody has', 'GET /fi HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
    ['two lengths', 'POST /fi HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\nabcd', 400],
    ['a header without end', `GET /fi HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
  ])('%s: is refused with the headers of every answer', async (_, bytes, status) => {
    const answer = await said(await serving(front), bytes)
    expect(answer.startsWith(`HTTP/1.1 ${status} `), answer).toBe(true)
    expect(answer).toMatch(POLICY)
    expect(answer).toMatch(/x-content-type-options: nosniff/i)
    expect(answer).toMatch(/x-frame-options: deny/i)
    expect(answer).toMatch(/cache-control: no-store/i)
  })
})

it('probes of a process without pages have them too', async () => {
  const server = createServer(createProbes({ readiness: async () => ({ database: true, migrations: true, worker: true }), metricsToken: null }, openMetrics()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await said((server.address() as AddressInfo).port, 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  server.close()
  expect(answer).toMatch(POLICY)
  expect(answer).toMatch(/x-content-type-options: nosniff/i)
})
