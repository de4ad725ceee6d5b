import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { openLog } from '../../log/log.server'
import { openMetrics } from '../../metrics/metrics.server'
import { openPageCache } from '../cache/page-cache.server'
import { pageKey, siteKey } from '../cache/page-key'
import { preparePage } from '../cache/page.server'
import { openStaticFiles } from '../static/static-files.server'
import { createFront } from './front.server'

const ID = /^[0-9a-f-]{36}$/
const site = { countyId: 'jarvirannikko', origin: 'http://x', nameIn: () => '', help: { phone: '', email: '', hoursIn: () => '' }, offeredLocales: ['fi'] as const, requiredLocales: ['fi'] as const, isDemo: false, stylesheet: null }
const folder = mkdtempSync(join(tmpdir(), 'kuultu-front-'))
let server: Server
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

it('gives kept pages and files an id, counts them, and tells the log of them at debug without what was searched for', async () => {
  writeFileSync(join(folder, 'mark.svg'), '<svg/>')
  const lines: string[] = []
  const cache = openPageCache(1_000_000)
  const page = await preparePage({ html: Buffer.from('<p>Hei</p>'), headers: [['Content-Type', 'text/html']], tags: new Set(), freshUntil: null, route: '/:locale/consultations' })
  cache.put(pageKey(siteKey(site), '/fi/consultations?q=hoiva').key, page, cache.ticket())
  const metrics = openMetrics()
  server = createServer(createFront({ staticFiles: openStaticFiles(folder, []), cache, findSite: () => site, log: openLog('debug', { write: (line) => void lines.push(line) }), metrics, behind: (_request, response) => response.end('behind') }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ask = async (path: string, headers = {}) => await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })

  const first = await ask('/fi/consultations?q=hoiva')
  const second = await ask('/fi/consultations?q=hoiva', { 'If-None-Match': first.headers.get('etag')! })
  const file = await ask('/mark.svg')
  const ids = [first, second, file].map(({ headers }) => headers.get('x-request-id'))
  expect([first.status, second.status, file.status]).toEqual([200, 304, 200])
  for (const id of ids) expect(id).toMatch(ID)
  expect(new Set(ids).size).toBe(3)
  expect((await ask('/elsewhere')).headers.get('x-request-id')).toBeNull()

  await vi.waitFor(() => expect(lines).toHaveLength(3))
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'debug', requestId: ids[0], path: '/fi/consultations', route: '/:locale/consultations', status: 200 },
    { requestId: ids[1], status: 304 },
    { requestId: ids[2], path: '/mark.svg', route: 'file', status: 200 },
  ])
  expect(lines.join()).not.toContain('hoiva')
  const counters = await metrics.registry.metrics()
  expect(counters).toContain('http_sent_at_once_total{method="GET",route="/:locale/consultations",status="200"} 1')
  expect(counters).toContain('http_sent_at_once_total{method="GET",route="file",status="200"} 1')
})
