import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { productOrigin } from '../support/open-browser'

const origin = productOrigin()
const page = '/fi/consultations/lahipalvelut'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

// Node's own request: fetch adds headers of its own and unpacks what it gets.
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const asking = request(`${origin}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

async function outcomes(): Promise<Record<string, number>> {
  const text = (await ask('/metrics')).body.toString()
  return Object.fromEntries([...text.matchAll(/^page_cache_requests_total\{outcome="([^"]+)"\} (\d+)/gm)].map(([, name, count]) => [name!, Number(count)]))
}

describe('public pages', () => {
  test('are rendered once and sent from memory, compressed, until the reader has them', async () => {
    const plain = await ask(page)
    const packed = await ask(page, { 'Accept-Encoding': 'gzip, deflate, br' })
    expect(plain.status).toBe(200)
    expect(packed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
    expect(packed.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
    const again = await ask(page, { 'Accept-Encoding': 'br', 'If-None-Match': String(packed.headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
    const head = await ask(page, { 'Accept-Encoding': 'br' }, 'HEAD')
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, packed.headers.etag])
  })

  test('come from memory whatever cookie or tracking mark the reader brings, but never to somebody who is signed in', async () => {
    await ask(page)
    const before = await outcomes()
    await ask(page, { Cookie: 'locale=sv; other=1' })
    await ask(`${page}?utm_source=letter`)
    const between = await outcomes()
    expect(between.sent).toBe((before.sent ?? 0) + 2)
    const signedIn = await ask(page, { Cookie: 'session=unknown' })
    expect(signedIn.headers['cache-control']).toBe('no-store')
    expect((await outcomes()).sent).toBe(between.sent)
  })

  test('and files have an id of each request, once, by which somebody can ask about it', async () => {
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(page)).body.toString())![1]!
    const ids = [await ask(page), await ask(page), await ask(`${page}?utm_source=letter`), await ask(sheet), await ask('/fi/nowhere')].map(({ headers }) => headers['x-request-id'])
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(ids).size).toBe(5)
    expect((await ask('/metrics')).body.toString()).toMatch(/http_sent_at_once_total\{method="GET",route="\/:locale\/consultations\/:slug",status="200"\} \d+/)
  })

  test('carry no nonce, no script of the framework and no cookie', async () => {
    const { headers, body } = await ask(page)
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
    expect(String(headers['content-security-policy'])).not.toMatch(/nonce|unsafe/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(body.toString()).not.toMatch(/__remixContext|nonce=| style=/)
  })

  test('have no second door: their data alone is not found', async () => {
    expect((await ask(`${page}.data`)).status).toBe(404)
    expect((await ask('/_root.data')).status).toBe(404)
  })
})

describe('large bodies that stall', () => {
  const MEBIBYTE = 1024 * 1024
  const { hostname, port } = new URL(origin)
  const memory = async () => Number(/^process_resident_memory_bytes (\S+)/m.exec((await ask('/metrics')).body.toString())![1])

  /** Sends the beginning of a form of nearly sixteen megabytes and no more; `heard` is what has come back. */
  async function stalled(from: string, mebibytes: number): Promise<{ socket: Socket; heard: () => string }> {
    const socket = connect({ host: hostname, port: Number(port) })
    let text = ''
    socket.on('error', () => {}).on('data', (part: Buffer) => (text += part.toString()))
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(`POST /fi/sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${from}\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Math.floor(15.9 * MEBIBYTE)}\r\n\r\ntext=`)
    await new Promise((resolve) => socket.write(Buffer.alloc(mebibytes * MEBIBYTE, 97), resolve))
    return { socket, heard: () => text }
  }

  test('of other sites are refused before they are read', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, async () => await stalled('https://evil.example', 1)))
    await vi.waitFor(() => expect(all.filter(({ heard }) => heard().startsWith('HTTP/1.1 403'))).toHaveLength(60), 15_000)
    all.forEach(({ socket }) => socket.destroy())
  }, 60_000)

  test('of our own pages hold so much memory and no more, and leave room for the forms of others', async () => {
    const before = await memory()
    const all = await Promise.all(Array.from({ length: 60 }, async () => await stalled(origin, 8)))
    const refused = () => all.filter(({ heard }) => heard() !== '')
    await vi.waitFor(() => expect(refused().length).toBeGreaterThan(45), 15_000)
    for (const { heard } of refused()) expect(heard()).toMatch(/^HTTP\/1\.1 503[^]*retry-after: 10[^]*Mitään ei ole kadonnut/i)
    expect(await memory()).toBeLessThan(before + 400 * MEBIBYTE)
    const form = { 'Origin': origin, 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await ask(`${page}/answer`, form, 'POST', 'intent=all')).status).toBe(303)
    all.forEach(({ socket }) => socket.destroy())
    // What they held is given back: a large form is read again, and is too long as before.
    await vi.waitFor(async () => expect((await ask('/fi/sign-in', form, 'POST', `text=${'a'.repeat(4 * MEBIBYTE)}`)).status).toBe(413), 15_000)
  }, 60_000)
})

describe('small bodies that stall', () => {
  const { hostname, port } = new URL(origin)

  test('keep nobody from sending a form for long, however many there are', async () => {
    const sockets = await Promise.all(Array.from({ length: 600 }, async () => {
      const socket = connect({ host: hostname, port: Number(port) })
      socket.on('error', () => {})
      await new Promise((resolve) => socket.once('connect', resolve))
      socket.write(`POST /fi/answers HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 262140\r\n\r\n`)
      socket.write(Buffer.alloc(262_000, 97))
      return socket
    }))
    const form = { 'Origin': origin, 'Content-Type': 'application/x-www-form-urlencoded' }
    await vi.waitFor(async () => expect((await ask(`${page}/answer`, form, 'POST', 'intent=all')).status).toBe(303), { timeout: 25_000, interval: 1000 })
    sockets.forEach((socket) => socket.destroy())
  }, 60_000)
})

describe('other responses', () => {
  test('somebody’s answer is neither kept nor found by searching', async () => {
    const started = await ask(`${page}/answer`, { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }, 'POST', 'intent=all')
    expect(started.status).toBe(303)
    const { status, headers } = await ask(String(started.headers.location))
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(headers['content-security-policy']).toContain("connect-src 'self'")
  })

  test('files named by their content are kept for ever', async () => {
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(page)).body.toString())![1]!
    const { status, headers } = await ask(sheet, { 'Accept-Encoding': 'br', Cookie: 'session=x' })
    expect([status, headers['content-encoding'], headers['cache-control']]).toEqual([200, 'br', 'public, max-age=31536000, immutable'])
    expect((await ask(sheet, { 'Accept-Encoding': 'br', 'If-None-Match': String(headers.etag) })).status).toBe(304)
    expect((await ask('/assets/../../package.json')).status).toBe(404)
  })

  test('scripts bring along no words of languages that the product does not speak', () => {
    const scripts = readdirSync('build/client/assets').filter((name) => name.endsWith('.js'))
    const foreign = scripts.filter((name) => /[\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Cyrillic}]{4}/u.test(readFileSync(`build/client/assets/${name}`, 'utf8')))
    expect(foreign).toEqual([])
  })

  test('a short link that leads nowhere still shows a way on', async () => {
    const { status, body } = await ask('/k/nowhere', { Accept: 'text/html', 'Accept-Language': 'sv' })
    expect(status).toBe(404)
    expect(body.toString()).toContain('<html lang="sv"')
    expect(body.toString()).toContain('href="/sv"')
  })

  test('the counters are for this machine and not for those behind a proxy', async () => {
    expect((await ask('/metrics')).status).toBe(200)
    expect((await ask('/metrics', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404)
    const text = (await ask('/metrics')).body.toString()
    expect(text).not.toMatch(/route="[^"]*lahipalvelut/)
  })

  test('a method that nobody uses is refused', async () => {
    expect((await ask(page, {}, 'TRACE')).status).toBe(405)
    expect((await ask(page, { Origin: origin }, 'DELETE')).status).toBeGreaterThanOrEqual(400)
  })
})
