import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStaticFiles } from './static-files.server'

const folder = mkdtempSync(join(tmpdir(), 'kuultu-static-'))
let server: Server
let base: string

beforeAll(async () => {
  for (const name of ['a.svg', 'a.js', 'a.css', 'a.txt', 'a.json', 'a.webmanifest', 'a.png', 'a.woff2']) writeFileSync(join(folder, name), 'x')
  const serve = openStaticFiles(folder, [])
  server = createServer((request, response) => {
    if (serve(request, response) === null) response.writeHead(404).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  rmSync(folder, { recursive: true })
})

const typeOf = async (name: string) => (await fetch(`${base}/${name}`)).headers.get('Content-Type')

// JSON and what is made of it have no charset: they are UTF-8 always (RFC 8259).
it.each([
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.txt', 'text/plain; charset=utf-8'],
  ['a.json', 'application/json'],
  ['a.webmanifest', 'application/manifest+json'],
  ['a.png', 'image/png'],
  ['a.woff2', 'font/woff2'],
])('%s is sent as %s', async (name, type) => expect(await typeOf(name)).toBe(type))
