import type { ServerBuild } from '@remix-run/node'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openLog } from '../../log/log.server'
import { openMetrics } from '../../metrics/metrics.server'
import { openPageCache } from '../cache/page-cache.server'
import type { Limits } from '../limits/limits.server'
import { readPage } from '../page-cache-headers.server'
import { tooMany } from '../responses.server'
import { underLimit } from '../under-limit.server'
import { createApp } from './app.server'
import { openBodyBudget } from './body-budget.server'

const MEBIBYTE = 1024 * 1024
const site = { countyId: 'jarvirannikko', origin: 'http://kuultu.example', nameIn: () => '', help: { phone: '', email: '', hoursIn: () => '' }, offeredLocales: ['fi'] as const, requiredLocales: ['fi'] as const, isDemo: false, stylesheet: null }
const taken = async ({ request }: { request: Request }) => new Response(`taken ${(await request.text()).length}`)
const route = (path: string, module: object) => ({ id: path, parentId: 'root', path, module })
const build = {
  routes: { 'root': { id: 'root', path: '', module: { default: () => null } }, ':locale/form': route(':locale/form', { action: taken, loader: () => new Response('read') }), ':locale/form/:draft': route(':locale/form/:draft', { action: taken }), ':locale/limited': route(':locale/limited', { action: async () => ((await underLimit(null, 'sign-in', 'a')) ? taken : tooMany()) }), ':locale/asked': route(':locale/asked', { loader: ({ request }: { request: Request }) => new Response('', { headers: { 'X-Asked': new URL(request.url).search } }) }), 'api/v1/consultations': route('api/v1/consultations', { loader: () => new Response('[]') }), ':locale/kept': route(':locale/kept', { loader: () => readPage(new Response('<p>Hei</p>', { headers: { 'Content-Type': 'text/html' } }), { tags: [] }) }), ':locale/work': route(':locale/work', { default: () => null, handle: { js: true }, loader: () => ({ of: 'somebody' }) }), ':locale/again': route(':locale/again', { loader: () => Response.redirect('http://kuultu.example/fi/form', 303) }), '*': route('*', { loader: () => new Response('nowhere', { status: 404 }), action: taken }) },
  entry: { module: { default: () => new Response('page'), handleError: () => {} } }, assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '' }, future: { v3_lazyRouteDiscovery: true, v3_singleFetch: true }, publicPath: '/', assetsBuildDirectory: '', isSpaMode: false,
} as unknown as ServerBuild

let late = 0
const bodies = openBodyBudget({ total: 4 * MEBIBYTE, whole: 3 * MEBIBYTE, now: () => Date.now() + late })
const isUnder = vi.fn<Limits['isUnder']>(async () => true)
const metrics = openMetrics()
let server: Server
const sockets: Socket[] = []

beforeAll(async () => {
  const app = createApp({
    build, log: openLog('silent'), metrics, cache: openPageCache(1_000_000), limits: { isUnder }, findSite: (host) => (host === 'kuultu.example' ? site : null), bodies,
    probes: { readiness: async () => ({ database: true, migrations: true, worker: true }), metricsToken: null }, publicOrigin: null, trustProxy: false, contextFor: async () => ({}) as never,
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  sockets.forEach((socket) => socket.destroy())
  server.close()
})

const own = { Origin: 'http://kuultu.example' }

/** Writes the head of a request and as much of its body, and gives what comes back while nothing more is sent. */
async function begun(line: string, headers: Record<string, string | number>, body = '', end = '\r\n\r\n'): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  sockets.push(socket)
  let text = ''
  socket.setEncoding('utf8').on('error', () => {}).on('data', (part: string) => (text += part))
  const all = { 'Host': 'kuultu.example', 'Content-Type': 'application/x-www-form-urlencoded', 'Accept': 'text/html', ...headers }
  socket.write(`${line} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
  await vi.waitFor(() => expect(text).toContain(end), 3000)
  return text
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
const post = async (path: string, headers: Record<string, string | number>, body = '') => await begun(`POST ${path}`, { 'Content-Length': Buffer.byteLength(body), ...headers }, body)

describe('a body that is still to come', () => {
  it.each<[string, number, string, Record<string, string | number>]>([
    ['from elsewhere', 403, '/fi/form', { 'Origin': 'https://evil.example', 'Content-Length': 15 * MEBIBYTE }],
    ['from elsewhere and no longer a text by hand', 403, '/fi/form', { 'Origin': 'null', 'Content-Length': 196_609 }],
    ['from nowhere', 403, '/fi/form', { 'Content-Length': 262_140 }],
    ['from elsewhere and in pieces', 403, '/fi/form', { 'Origin': 'https://evil.example', 'Content-Length': '', 'Transfer-Encoding': 'chunked' }],
    ['for an address that is not there', 404, '/fi/nowhere', { ...own, 'Content-Length': 15 * MEBIBYTE }],
    ['that is larger than can be shown back', 413, '/fi/form', { ...own, 'Content-Length': 17 * MEBIBYTE }],
  ])('%s is refused before any of it is kept', async (_, status, path, { 'Content-Length': length, ...headers }) => {
    expect(statusOf(await begun(`POST ${path}`, { ...headers, ...(length === '' ? {} : { 'Content-Length': length! }) }))).toBe(status)
    expect(bodies.held()).toBe(0)
  })

  it('from elsewhere is read when it is small, and its text shown back', async () => {
    const answer = await post('/fi/form', { Origin: 'null' }, 'text=Bussi ei kulje enää illalla')
    expect(statusOf(answer)).toBe(403)
    expect(answer).toContain('Bussi ei kulje')
  })

  it('from elsewhere is read when it is long but in letters of six bytes each', async () => {
    const text = `text=${'%D1%8F'.repeat(30_000)}`
    expect(await begun('POST /fi/form', { 'Origin': 'null', 'Content-Length': text.length }, text, '</html>')).toContain('я'.repeat(30_000))
    await vi.waitFor(() => expect(bodies.held()).toBe(0))
  })
})

describe('a form that is too long', () => {
  it.each([['whole', 2.5 * MEBIBYTE, false], ['only in part', 3.5 * MEBIBYTE, true]])('is shown %s, and says so', async (_, length, isInPart) => {
    const answer = await begun('POST /fi/form', { ...own, 'Content-Length': length + 5, 'Connection': 'close' }, `text=${'a '.repeat(length / 2)}`, '</html>')
    expect([statusOf(answer), answer.includes('loppu puuttuu')]).toEqual([413, isInPart])
    await vi.waitFor(() => expect(bodies.held()).toBe(0))
  })
})

describe('forms', () => {
  it('are counted by session as well as by draft', async () => {
    isUnder.mockClear()
    await post('/fi/form', own, 'a=b')
    await post('/fi/form', { ...own, Cookie: 'locale=fi; session=abc' }, 'a=b')
    await post('/fi/form/d1', { ...own, Cookie: '__Host-session=xyz' }, 'a=b')
    expect(isUnder.mock.calls.map(([name, { key }]) => [name, key])).toEqual([
      ['form', []],
      ['form', ['/:locale/form abc']],
      ['form', ['/:locale/form/:draft d1', '/:locale/form/:draft xyz']],
    ])
  })
})

describe('a limit', () => {
  it('counts what cannot be taken too, before the form is shown back', async () => {
    isUnder.mockClear()
    const fields = 'a&'.repeat(30_000)
    expect([statusOf(await post('/fi/form', own, fields)), statusOf(await post('/fi/form', own, 'a=%00'))]).toEqual([413, 422])
    expect(isUnder).toHaveBeenCalledTimes(2)
    isUnder.mockImplementation(async () => false)
    expect([statusOf(await post('/fi/form', own, fields)), statusOf(await post('/fi/form', own, 'a=%00'))]).toEqual([429, 429])
    isUnder.mockImplementation(async () => true)
  })

  it('tells when to come again', async () => {
    isUnder.mockImplementationOnce(async (_, { onRefused }) => (onRefused?.(871), false))
    const ofForms = await post('/fi/form', own, 'text=hei siellä')
    expect([statusOf(ofForms), /retry-after: (\d+)/i.exec(ofForms)?.[1]]).toEqual([429, '871'])
    isUnder.mockImplementation(async (name, { onRefused }) => name === 'form' || (onRefused?.(345), false))
    const ofOne = await post('/fi/limited', own, 'text=hei siellä')
    isUnder.mockImplementation(async () => true)
    expect([statusOf(ofOne), /retry-after: (\d+)/i.exec(ofOne)?.[1]]).toEqual([429, '345'])
    expect(ofOne).toContain('hei siellä')
  })
})

describe('what is asked for', () => {
  it('may hold a null byte, which is ignored', async () => {
    expect(await begun('GET /fi/asked?q=%00a%0%000&p=b', {})).toMatch(/x-asked: \?q=\+a%250\+0&p=b\r/i)
    expect(statusOf(await begun('GET /fi/asked%00?q=a', {}))).toBe(404)
  })

  it('as data is answered as data when something is wrong', async () => {
    const answer = await begun('POST /api/v1/consultations', { 'Origin': 'https://evil.example', 'Content-Length': 0 })
    expect(answer).toMatch(/content-type: application\/problem\+json/i)
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toEqual({ type: 'about:blank', title: 'Forbidden', status: 403 })
  })
})

describe('an address that cannot be read', () => {
  // Every address here has a secret in it, and a library would write it whole to the error stream.
  it.each([
    ['GET', '/fi/form/SECRET%', {}],
    ['HEAD', '/fi/form/SECRET%E4', {}],
    ['POST', '/fi/form/SECRET%', own],
    ['GET', '/fi/form/SECRET%.data', {}],
    ['GET', '/fi/form/SECRET%C3%28', {}],
    ['GET', '/__manifest?version=&p=/fi/form/SECRET%25', {}],
  ])('has the page that says so, and no line of its own: %s %s', async (method, path, headers) => {
    const written = [...(['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name)), vi.spyOn(process.stderr, 'write')].map((spy) => spy.mockClear())
    const answer = await begun(`${method} ${path}`, { 'Content-Length': 0, ...headers })
    expect(statusOf(answer)).toBe(404)
    if (method === 'GET' && !path.endsWith('.data')) await vi.waitFor(() => expect(answer).toContain('<html lang="fi"'))
    for (const spy of written) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})

it.each(['/x/../fi/form', '/x/%2e%2E/fi/form', '/fi/./form', '/fi\\form', '/fi/form/..', '/fi/form/x\\..\\', '/fi/.%09./fi/form'])('a way round to a page leads nowhere: %s', async (path) => {
  expect(statusOf(await begun(`GET ${path}`, {}))).toBe(404)
})

describe('the pages that a script asks about', () => {
  it.each<[string, string, number, string, string?]>([
    ['as many as a page has links', '&p=/fi/form&p=/fi/again', 200, 'public, max-age=31536000, immutable'],
    ['as many as nobody has', `&p=/a/${'a/'.repeat(3500)}`, 404, 'no-store'],
    ['as many as nobody has, by a way round', `&p=/a/${'a/'.repeat(3500)}`, 404, 'no-store', '/fi/../__manifest'],
    ['as many as nobody has, by a hidden way round', `&p=/a/${'a/'.repeat(3500)}`, 404, 'no-store', '/fi/%2e%2e/__manifest'],
    ['of another version', '1&p=/fi/form', 204, 'no-store'],
  ])('%s', async (_, query, status, cacheControl, path = '/__manifest') => {
    const answer = await begun(`GET ${path}?version=${query}`, {})
    expect([statusOf(answer), /cache-control: ([^\r]*)/i.exec(answer)?.[1]]).toEqual([status, cacheControl])
  })
})

describe('what nobody may keep', () => {
  it.each([
    ['a refusal in a line', 'TRACE /fi/form', 405],
    ['data alone', 'GET /fi/form.data', 404],
    ['the data of a workspace', 'GET /fi/work.data', 200],
    ['what says nothing about it', 'GET /fi/form', 200],
    ['an unknown host', 'GET /fi/form', 421],
  ])('%s', async (_, line, status) => {
    const answer = await begun(line, status === 421 ? { Host: 'nobody.example', Accept: 'text/plain' } : {})
    expect([statusOf(answer), answer.match(/cache-control: [^\r]*/gi)]).toEqual([status, ['Cache-Control: no-store']])
  })

  it('but a page that is kept says so itself', async () => {
    for (const _ of [1, 2]) expect((await begun('GET /fi/kept', {})).match(/cache-control: [^\r]*/gi)).toEqual(['Cache-Control: no-cache'])
  })
})

describe('every answer', () => {
  const plain = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

  it.each([
    ['a refusal in a line', 'TRACE /fi/form', 405, plain],
    ['data alone', 'GET /fi/form.data', 404, plain],
    ['data alone, asked for in the old way', 'GET /fi/form?x=1&%5fdata=root', 404, plain],
    ['a redirect', 'GET /fi/again', 303, plain],
    ['what is no page', 'GET /fi/form', 200, plain],
    ['a probe', 'GET /healthz', 200, plain],
    ['a page of the server itself', 'POST /fi/nowhere', 404, "default-src 'none'; img-src 'self' data:"],
  ])('%s has one policy', async (_, line, status, policy) => {
    const answer = await begun(line, own)
    expect(statusOf(answer)).toBe(status)
    const policies = [...answer.matchAll(/\r\ncontent-security-policy: ([^\r]*)/gi)].map(([, value]) => value)
    expect(policies).toEqual([expect.stringContaining(policy)])
    expect(answer).toMatch(/x-content-type-options: nosniff/i)
  })
})

describe('many large bodies that stall', () => {
  it('leave room for small forms, and the next large one hears that nothing is lost', async () => {
    const part = `text=${'a'.repeat(MEBIBYTE)}`
    const stalled = await Promise.all(Array.from({ length: 12 }, async () => await post('/fi/form', { ...own, 'Content-Length': 15 * MEBIBYTE }, part).catch(() => 'stalls')))
    expect(stalled.filter((answer) => answer === 'stalls').length).toBeGreaterThan(0)
    const refused = stalled.filter((answer) => answer !== 'stalls')
    expect(refused.length).toBeGreaterThan(7)
    for (const answer of refused) {
      expect(statusOf(answer)).toBe(503)
      expect(answer).toMatch(/retry-after: 10/i)
      expect(answer).toContain('Mitään ei ole kadonnut')
    }
    expect(bodies.held()).toBeLessThanOrEqual(3 * MEBIBYTE)
    const small = await post('/fi/form', own, 'text=hei')
    expect([statusOf(small), small.includes('taken 8')]).toEqual([200, true])
    expect(await metrics.registry.metrics()).toContain('http_refusals_total{reason="busy"}')
    sockets.splice(0).forEach((socket) => socket.destroy())
    await vi.waitFor(() => expect(bodies.held()).toBe(0))
    expect(statusOf(await post('/fi/form', own, part))).toBe(200)
  }, 15_000)
})

describe('a small body that stalls', () => {
  it('is let go when the room of its network is needed, and its connection with it', async () => {
    const open = vi.spyOn(bodies, 'open')
    await post('/fi/form', { ...own, 'Content-Length': 262_140 }, 'a'.repeat(250_000)).catch(() => 'stalls')
    expect(open).toHaveBeenCalledWith('127.0.0.1')
    const stalled = sockets.at(-1)!
    expect(statusOf(await post('/fi/form', own, 'a'.repeat(100_000)))).toBe(503)
    expect(stalled.closed).toBe(false)
    late = 6000
    const answer = await post('/fi/form', own, 'a'.repeat(100_000))
    expect([statusOf(answer), answer.includes('taken 100000')]).toEqual([200, true])
    await vi.waitFor(() => expect([stalled.closed, bodies.held()]).toEqual([true, 0]))
  }, 15_000)
})
