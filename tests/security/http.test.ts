import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { findDemoThings, type As } from '../accessibility/things'
import { productOrigin } from '../support/open-browser'
import { open, request, say, type RawAnswer } from './raw'
import { filled, PATTERNS, usual } from './route-paths'

const isFull = process.env.KUULTU_FULL === '1'
const origin = productOrigin()
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'M-SEARCH']
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Origin': origin }

/** What may never come of any request: a fault of the server, its insides, or a page without its protection. */
function expectSound(answer: RawAnswer, asked: string): void {
  expect(answer.status, asked).toBeGreaterThanOrEqual(200)
  expect(answer.status, asked).toBeLessThan(500)
  expect(/\bat \S+ \(.*:\d+:\d+\)|node_modules|PrismaClient|SELECT .* FROM|\/app\//.exec(answer.body)?.[0], asked).toBeUndefined()
  expect(answer.head, asked).toMatch(/x-content-type-options: nosniff/i)
  expect(answer.head, asked).toMatch(/cross-origin-opener-policy: same-origin/i)
  // Open data is made to be used by pages of others; nothing else is.
  expect(answer.head, asked).toMatch(/\/api\//.test(asked) ? /cross-origin-resource-policy: (same|cross)-origin/i : /cross-origin-resource-policy: same-origin/i)
  const policies = answer.head.match(/content-security-policy: [^\r]*/gi) ?? []
  expect(policies, asked).toHaveLength(1)
  expect(policies[0], asked).toMatch(/default-src 'none'/)
  expect(policies[0], asked).toMatch(/frame-ancestors 'none'/)
  expect(policies[0], asked).toMatch(/base-uri 'none'/)
  if (/content-type: text\/html/i.test(answer.head)) expect(policies[0], asked).not.toMatch(/script-src [^;\r]*'unsafe-(inline|eval)'/i)
}

/** Several at a time, as the product would be attacked. */
async function sayAll(all: { asked: string; bytes: Buffer }[]): Promise<void> {
  const waiting = [...all]
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) expectSound(await say(next.bytes), next.asked)
  }
  await Promise.all(Array.from({ length: 8 }, one))
}

const NASTY = [
  '%00', '%ff%fe', '%c0%ae%c0%ae', '%', '%zz', '..%2f..%2f..%2fetc%2fpasswd', '%2e%2e%5c', `'%20OR%201=1--`, '%3Cscript%3Ealert(1)%3C%2Fscript%3E', '${7*7}', '%0d%0aSet-Cookie:%20a=b',
  'a'.repeat(2000), '%E2%80%AE', '__proto__', 'constructor', '-1', '9999999999999999999999', 'NaN', '.data', '%F0%9F%92%A9',
]

describe('every address', () => {
  test('answers every method without a fault', async () => {
    const all = PATTERNS.flatMap((pattern) => METHODS.map((method) => ({ pattern, method })))
    await sayAll(all.map(({ pattern, method }) => {
      const path = filled(pattern, usual)
      const body = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) ? 'a=b&intent=none' : ''
      return { asked: `${method} ${path}`, bytes: request(`${method} ${path}`, FORM, body) }
    }))
  }, 240_000)

  test('answers anything in the place of its parameters without a fault', async () => {
    const asked = isFull ? NASTY : NASTY.filter((_, at) => at % 3 === 0)
    await sayAll(PATTERNS.filter((pattern) => /[:*]/.test(pattern)).flatMap((pattern) => asked.flatMap((nasty, at) => {
      const inLocale = filled(pattern, (name) => (name === 'locale' ? 'fi' : nasty))
      const path = pattern === '/:locale' || at % 7 === 0 ? filled(pattern, () => nasty) : inLocale
      return [{ asked: `GET ${path.slice(0, 120)}`, bytes: request(`GET ${path}`) }, { asked: `POST ${path.slice(0, 120)}`, bytes: request(`POST ${path}`, FORM, `code=${nasty}&email=${nasty}`) }]
    })))
  }, 480_000)

  // Only addresses with a place for something of somebody's: what is nobody's can be sent without changing anything.
  test('answers the same to whoever is signed in without a fault', async () => {
    const { cookies } = await findDemoThings()
    const whose: [RegExp, As][] = [[/^\/:locale\/official/, 'official'], [/^\/:locale\/moderator/, 'moderator'], [/^\/:locale\/admin/, 'administrator'], [/^\/:locale\/audit/, 'auditor'], [/^\/:locale\/association\//, 'representative']]
    const patterns = PATTERNS.filter((pattern) => /[:*]/.test(pattern.replace('/:locale', '')))
    const asked = isFull ? NASTY : NASTY.filter((_, at) => at % 4 === 0)
    await sayAll(patterns.flatMap((pattern) => {
      const as = whose.find(([place]) => place.test(pattern))?.[1]
      if (!as) return []
      return asked.flatMap((nasty) => {
        const path = filled(pattern, (name) => (name === 'locale' ? 'fi' : nasty))
        const who = { Cookie: cookies[as] }
        return [{ asked: `${as} GET ${path.slice(0, 120)}`, bytes: request(`GET ${path}?after=${nasty}&q=${nasty}`, who) }, { asked: `${as} POST ${path.slice(0, 120)}`, bytes: request(`POST ${path}`, { ...FORM, ...who }, `do=${nasty}&id=${nasty}&revision=${nasty}&passage=${nasty}`) }]
      })
    }))
  }, 480_000)

  test('answers any query without a fault', async () => {
    const names = ['q', 'to', 'after', 'page', 'state', 'theme', 'municipality', 'shown', 'language', 'group', 'question', 'channel', 'order', 'open', 'from', '__proto__[x]', 'a[]']
    const paths = [addresses.consultations('fi'), addresses.forums('sv'), addresses.associations('en'), addresses.followUp('fi'), addresses.findAnswer('fi'), addresses.signIn('fi'), addresses.root(), '/api/v1/consultations']
    await sayAll(paths.flatMap((path) => NASTY.map((nasty, at) => ({ asked: `${path} ${nasty.slice(0, 40)}`, bytes: request(`GET ${path}?${names[at % names.length]}=${nasty}&${names[(at + 5) % names.length]}=${nasty}`) }))))
  }, 240_000)
})

describe('requests that are made wrong', () => {
  const page = addresses.consultation('fi', 'lahipalvelut')

  test.each<[string, Buffer | string]>([
    ['no host', `GET ${page} HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['two hosts', request(`GET ${page}`, { 'X-A': 'b\r\nHost: evil.example' })],
    ['a host with signs', request(`GET ${page}`, { Host: `a"><script>` })],
    ['a very long header', request(`GET ${page}`, { Cookie: 'a'.repeat(200_000) })],
    ['a thousand headers', request(`GET ${page}`, Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`X-${n}`, 'x'])))],
    ['not HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n'],
    ['two lengths', `POST ${page}/answer HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 40\r\nConnection: close\r\n\r\nabcd`],
    ['a length and pieces (smuggling)', `POST ${page}/answer HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n`],
    ['an absolute address of another host', request('GET http://evil.example/metrics')],
    ['a negative length', request(`POST ${page}/answer`, { ...FORM, 'Content-Length': '-5' })],
    ['a form that is no form', request(`POST ${page}/answer`, { 'Content-Type': 'application/json', 'Origin': origin }, '{"intent":"parts"}')],
    ['a multipart form without an end', request(`POST ${page}/answer`, { 'Content-Type': 'multipart/form-data; boundary=x', 'Origin': origin }, '--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\nparts')],
    ['a multipart form with a hundred thousand parts', request(`POST ${page}/answer`, { 'Content-Type': 'multipart/form-data; boundary=x', 'Origin': origin }, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(30_000))],
    ['bad utf-8 in a form', request(`POST ${page}/answer`, FORM, Buffer.from('intent=parts&a=%ff%fe%80', 'latin1'))],
    ['a hundred thousand fields', request(`POST ${page}/answer`, FORM, 'a=1&'.repeat(100_000))],
    ['an encoding nobody knows', request(`POST ${page}/answer`, { ...FORM, 'Content-Encoding': 'zstd' }, 'intent=parts')],
  ])('%s: refused, and the product goes on', async (name, bytes) => {
    const answer = await say(bytes)
    // Whoever goes on sending may have been cut off before the answer.
    if (answer.status !== 0) expectSound(answer, name)
    expect(/evil\.example|<script>|\bat \S+ \(|http_request_duration/.exec(answer.body)?.[0], name).toBeUndefined()
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  }, 60_000)

  test('two hosts are none', async () => {
    expect((await say(request(`GET ${page}`, { 'X-A': 'b\r\nHost: evil.example' }))).status).toBe(400)
  })

  test('millions of fields come back as a page of few, and nobody waits for it', async () => {
    const [answer, ...others] = await Promise.all([say(request(`POST ${addresses.findAnswer('fi')}`, { ...FORM, Accept: 'text/html' }, 'a&'.repeat(7 * 1024 * 1024))), ...Array.from({ length: 5 }, async () => (await fetch(`${origin}/readyz`)).status)])
    expect([answer.status, ...others]).toEqual([413, 200, 200, 200, 200, 200])
    expect(answer.body.length).toBeLessThan(1024 * 1024)
  }, 60_000)

  test('thousands of places at once are not looked up', async () => {
    expect((await say(request(`GET /__manifest?version=x&p=/a/${'a/'.repeat(3500)}`))).status).toBe(404)
  })

  test('other methods in a header or a field change nothing', async () => {
    for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      expect((await say(request(`GET ${page}/answer`, { [header]: 'POST' }))).status).toBe(200)
    }
  })

  test('headers that proxies write are not believed from just anybody', async () => {
    const answer = await say(request(`GET ${addresses.root()}`, { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Original-URL': '/metrics', 'X-Rewrite-URL': '/metrics' }))
    expect(answer.head + answer.body).not.toMatch(/evil\.example|http_request_duration/)
  })
})

describe('what nobody may keep', () => {
  test('is what is no page and says nothing about it, data of workspaces first of all', async () => {
    const { cookies } = await findDemoThings()
    const who = { Cookie: cookies.official }
    const kept: [string, Record<string, string>][] = [['/fi/official.data', who], ['/fi/official', who], [`${addresses.findAnswer('fi')}.data`, {}], ['/__manifest?version=x&p=/fi', {}], ['/healthz', {}], ['/nowhere.txt', {}]]
    for (const [path, headers] of kept) expect((await say(request(`GET ${path}`, headers))).head.match(/cache-control: [^\r]*/gi), path).toEqual([expect.stringMatching(/^cache-control: no-store$/i)])
    expect((await say(request('TRACE /fi'))).head).toMatch(/cache-control: no-store/i)
  })
})

describe('leading astray', () => {
  const outside = ['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example', 'javascript:alert(1)', '/fi/../..//evil.example', '\thttps://evil.example', '/fi@evil.example', 'data:text/html,x', '/%2f%2fevil.example', '///evil.example']

  test.each(outside)('to %s is not possible', async (to) => {
    for (const path of [addresses.root(), addresses.signIn('fi'), addresses.signOut('fi')]) {
      const { headers } = await fetch(`${origin}${path}?to=${encodeURIComponent(to)}&language=fi`, { redirect: 'manual' })
      const place = headers.get('location')
      if (place !== null) expect(new URL(place, origin).origin, `${path} → ${place}`).toBe(origin)
    }
    const signedIn = await fetch(`${origin}${addresses.signIn('fi')}?to=${encodeURIComponent(to)}`, { method: 'POST', redirect: 'manual', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }, body: 'intent=demo&person=nobody' })
    const place = signedIn.headers.get('location')
    if (place !== null) expect(new URL(place, origin).origin).toBe(origin)
  })
})

describe('who may send a form', () => {
  test.each(['https://evil.example', 'null', 'http://127.0.0.1', `${origin}.evil.example`, origin.replace('http:', 'https:').replace(/:\d+$/, ''), ''])('not a page of %j', async (from) => {
    const { status } = await fetch(`${origin}${addresses.signIn('fi')}`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', ...(from ? { origin: from } : {}) }, body: 'email=a@b.example' })
    expect(status).toBe(403)
  })
})

describe('many and slow connections', () => {
  test('two thousand that say nothing, or a letter now and then, keep nobody waiting', async () => {
    const sockets: Socket[] = []
    for (let n = 0; n < 2000; n += 100) sockets.push(...(await Promise.all(Array.from({ length: 100 }, open))))
    sockets.slice(0, 500).forEach((socket) => socket.write(`POST ${addresses.signIn('fi')} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na`))
    sockets.slice(500, 1000).forEach((socket) => socket.write('GET /fi HTTP/1.1\r\nX-Slow: '))
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await fetch(`${origin}/fi`)).status))
    expect(answers).toEqual(Array.from({ length: 20 }, () => 200))
    sockets.slice(0, 1000).forEach((socket) => socket.write('b'))
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
    sockets.forEach((socket) => socket.destroy())
  }, 60_000)

  test('somebody who leaves in the middle of a form or a page leaves nothing behind', async () => {
    for (let n = 0; n < 50; n++) {
      const socket = await open()
      socket.write(n % 2 ? `GET /fi/consultations HTTP/1.1\r\nHost: x\r\nCookie: session=x\r\n\r\n` : `POST ${addresses.signIn('fi')} HTTP/1.1\r\nHost: x\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nemail=`)
      socket.destroy()
    }
    expect((await fetch(`${origin}/fi`)).status).toBe(200)
  }, 60_000)
})
