import { Readable } from 'node:stream'
import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openBodyBudget } from './body-budget.server'
import { isBeyondReading, readBody } from './body.server'
import { cookie, cookieIn } from '../cookies.server'
import { hasTooManyFields, MOST_FIELDS, MOST_SHOWN, typedFields } from '../faults/typed-fields.server'
import { commonHeaders, contentPolicy } from '../headers.server'
import { hasOwnOrigin } from './origin-check.server'

const asked = (origin: string | undefined, method = 'POST') => ({ method, headers: origin === undefined ? {} : { origin } })

describe('hasOwnOrigin', () => {
  it.each([
    ['http://kuultu.example', false],
    ['https://kuultu.example', true],
    ['https://public.example', true],
    ['https://evil.example', false],
    ['https://kuultu.example.evil.example', false],
    ['null', false],
    ['nonsense', false],
    [undefined, false],
  ])('%s → %s', (origin, expected) => expect(hasOwnOrigin(asked(origin), 'kuultu.example', 'https://public.example')).toBe(expected))

  it('counts the port', () => {
    expect(hasOwnOrigin(asked('http://localhost:3000'), 'localhost:3000', null)).toBe(true)
    expect(hasOwnOrigin(asked('http://localhost:3001'), 'localhost:3000', null)).toBe(false)
  })

  it('lets everybody read', () => expect(hasOwnOrigin(asked(undefined, 'GET'), 'x', null)).toBe(true))
})

function aRequest(body: string | Buffer, type = 'application/x-www-form-urlencoded'): IncomingMessage {
  return Object.assign(Readable.from([Buffer.from(body)]), { headers: { 'content-type': type } }) as unknown as IncomingMessage
}

const read = async (request: IncomingMessage, fileBytes: number | null = null) => await readBody(request, openBodyBudget().open(), fileBytes)

describe('readBody', () => {
  it('reads a form as it was typed', async () => {
    const { bytes, problem } = await read(aRequest('a=1&b=%C3%A4%0D%0Arivi&b=2'))
    expect(problem).toBeNull()
    expect(await typedFields('application/x-www-form-urlencoded', bytes)).toEqual([{ name: 'a', value: '1' }, { name: 'b', value: 'ä\r\nrivi' }, { name: 'b', value: '2' }])
  })

  it('keeps the text of a body that is too long', async () => {
    const { bytes, problem } = await read(aRequest(`q=${'a'.repeat(2 * 1024 * 1024)}`))
    expect(problem).toBe('too-large')
    expect((await typedFields('application/x-www-form-urlencoded', bytes))[0]!.value).toHaveLength(2 * 1024 * 1024)
  })

  it('keeps the beginning of one that is longer still, and holds no more of it', async () => {
    const budget = openBodyBudget()
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const share = budget.open()
      const before = type.startsWith('multi') ? '--x\r\nContent-Disposition: form-data; name="q"\r\n\r\n' : 'q='
      const { bytes, problem } = await readBody(aRequest(before + 'a'.repeat(5 * 1024 * 1024), type), share)
      expect([problem, budget.held()]).toEqual(['too-large', MOST_SHOWN])
      const [field, ...others] = await typedFields(type, bytes)
      expect([field!.name, field!.value.length, others.length]).toEqual(['q', MOST_SHOWN - before.length, 0])
      share.giveBack()
    }
  })

  it.each([['application/x-www-form-urlencoded', 'a&', ''], ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n', '--x--\r\n']])('takes no form that has more fields than any, and takes few of them apart (%s)', async (type, field, end) => {
    const parse = vi.spyOn(Response.prototype, 'formData')
    for (const [count, problem] of [[MOST_FIELDS - 1, null], [30_000, 'too-large'], [Math.floor((14 * 1024 * 1024) / field.length), 'too-large']] as const) {
      const read = await readBody(aRequest(field.repeat(count) + end, type), openBodyBudget().open())
      expect(read.problem).toBe(problem)
      expect(parse).not.toHaveBeenCalled()
      expect((await typedFields(type, read.bytes)).length).toBeLessThanOrEqual(MOST_FIELDS + 1)
      parse.mockClear()
    }
    parse.mockRestore()
  })

  const partOf = (boundary: string) => `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`

  it.each([
    ['application/X-www-form-urlencoded', 'a&'],
    ['text/plain, application/x-www-form-urlencoded', 'a&'],
    ['multipart/form-data; boundary=zz, application/x-www-form-urlencoded', 'a&'],
    ['Multipart/Form-Data; Boundary=x', partOf('x')],
    ['multipart/form-data; xboundary=zz; boundary=x', partOf('x')],
    ['multipart/form-data; a="; boundary=zz"; boundary=x', partOf('x')],
    ['multipart/form-data; boundary=x; boundary=zz', partOf('x')],
    ['multipart/form-data; boundary=ä', partOf('ä')],
    ['multipart/form-data; a="1" boundary=x; boundary=zz', partOf('zz')],
    ['multipart/form-data; a="1" b="; boundary=zz', partOf('zz')],
    ['multipart/form-data; boundary=""', partOf('')],
  ])('counts the fields however the type is written (%s)', async (type, field) => {
    for (const fileBytes of [null, 1024 * 1024]) {
      for (const count of [30_000, Math.ceil((2 * 1024 * 1024) / field.length)]) expect((await read(aRequest(field.repeat(count), type), fileBytes)).problem).toBe('too-large')
    }
    expect((await typedFields(type, Buffer.from(field.repeat(30_000)))).length).toBeLessThanOrEqual(MOST_FIELDS + 1)
  })

  it.each(['multipart/form-data; boundary="----a-b"; charset=utf-8', 'multipart/form-data; charset=UTF-8; boundary=----WebKitFormBoundaryAbC', 'application/x-www-form-urlencoded; charset=UTF-8', 'application/x-www-form-urlencoded;', 'multipart/form-data; boundary="a" ; charset="utf-8"'])('takes the types that browsers and programs write (%s)', (type) => {
    expect(hasTooManyFields(type, Buffer.from('a=1&b=2'))).toBe(false)
  })

  it('finds null bytes however the type is written', async () => {
    expect((await read(aRequest('q=a%00b', 'Application/X-WWW-Form-Urlencoded'))).problem).toBe('null-byte')
    expect((await read(aRequest('--x\r\nContent-Disposition: form-data; name="q"\r\n\r\na\0b\r\n--x--\r\n', 'MULTIPART/form-data; BOUNDARY="x"'))).problem).toBe('null-byte')
  })

  it('shows the largest form whole, and what was typed last in it', async () => {
    const text = 'ä'.repeat(5000)
    const form = new URLSearchParams(Array.from({ length: 60 }, (_, at) => [`q${at}`, `${text} ${at}`]))
    const { bytes, problem } = await read(aRequest(form.toString()))
    expect(problem).toBeNull()
    expect(await typedFields('application/x-www-form-urlencoded', bytes)).toEqual([...form].map(([name, value]) => ({ name, value })))
  })

  it('lets go of a body that nobody wrote by hand', async () => {
    expect(await read(aRequest(Buffer.alloc(17 * 1024 * 1024, 97)))).toEqual({ bytes: null, problem: 'too-large' })
  })

  it('finds null bytes and shows the text without them', async () => {
    const { bytes, problem } = await read(aRequest('q=a%00b'))
    expect(problem).toBe('null-byte')
    expect(await typedFields('application/x-www-form-urlencoded', bytes)).toEqual([{ name: 'q', value: 'ab' }])
  })

  it('finds them in the texts of a form with files too, and lets a file hold them', async () => {
    const type = 'multipart/form-data; boundary=x'
    const part = (header: string, value: string) => `--x\r\nContent-Disposition: form-data; ${header}\r\n\r\n${value}\r\n`
    const file = part('name="f"; filename="a.bin"', 'b\0c')
    const text = await read(aRequest(`${part('name="q7"', 'Bussi\0 ei kulje')}${file}--x--\r\n`, type))
    expect(text.problem).toBe('null-byte')
    expect(await typedFields(type, text.bytes)).toEqual([{ name: 'q7', value: 'Bussi ei kulje' }])
    expect((await read(aRequest(`${part('name="q7"', 'Bussi ei kulje')}${file}--x--\r\n`, type))).problem).toBeNull()
  })

  it('keeps the beginning of a form whose file is too large, and holds no more of it', async () => {
    const type = 'multipart/form-data; boundary=x'
    const head = '--x\r\nContent-Disposition: form-data; name="q7"\r\n\r\nBussi ei kulje\r\n--x\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\n'
    const budget = openBodyBudget()
    const parts = [Buffer.from(head), ...Array.from({ length: 4 }, () => Buffer.alloc(1024 * 1024))]
    const request = Object.assign(Readable.from(parts), { headers: { 'content-type': type } }) as unknown as IncomingMessage
    const { bytes, problem } = await readBody(request, budget.open(), 1024 * 1024)
    expect(problem).toBe('cut')
    expect(await typedFields(type, bytes)).toEqual([{ name: 'q7', value: 'Bussi ei kulje' }])
    expect(budget.held()).toBeLessThanOrEqual(1024 * 1024)
  })

  it('keeps nothing of a body for which there is no room', async () => {
    const budget = openBodyBudget({ total: 100 })
    const parts = ['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60)].map((text) => Buffer.from(text))
    const request = Object.assign(Readable.from(parts), { headers: { 'content-type': 'application/x-www-form-urlencoded' } }) as unknown as IncomingMessage
    const share = budget.open()
    expect(await readBody(request, share)).toEqual({ bytes: null, problem: 'busy' })
    share.giveBack()
    expect(budget.held()).toBe(0)
    // The rest is read and forgotten: whoever is still sending hears the answer.
    await new Promise((resolve) => request.once('end', resolve))
  })

  describe('of somebody who stops in the middle', () => {
    afterEach(() => void vi.useRealTimers())

    it('waits for two minutes, from the last byte on', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const budget = openBodyBudget()
      const share = budget.open()
      const request = Object.assign(new Readable({ read: () => {} }), { headers: { 'content-type': 'application/x-www-form-urlencoded' } })
      const reading = readBody(request as unknown as IncomingMessage, share).then(() => 'read', () => 'left')
      for (let n = 0; n < 5; n++) {
        request.push('a')
        await new Promise((resolve) => setImmediate(resolve))
        vi.advanceTimersByTime(119_000)
        expect(request.destroyed).toBe(false)
      }
      vi.advanceTimersByTime(2000)
      expect([request.destroyed, await reading]).toEqual([true, 'left'])
    })

    it('is heard as long as bytes come, also of a file that is too large', async () => {
      let now = 0
      const budget = openBodyBudget({ total: 1024 * 1024, whole: 1024 * 1024, now: () => now })
      const request = Object.assign(new Readable({ read: () => {} }), { headers: { 'content-type': 'multipart/form-data; boundary=x' } })
      const reading = readBody(request as unknown as IncomingMessage, budget.open(), 1).catch(() => 'left')
      for (; now < 12_000; now += 4000) {
        request.push(Buffer.alloc(600 * 1024))
        await new Promise((resolve) => setImmediate(resolve))
      }
      expect(budget.held()).toBe(600 * 1024)
      expect(await readBody(aRequest('b'.repeat(500 * 1024)), budget.open('another'))).toMatchObject({ problem: 'busy' })
      request.push(null)
      expect(await reading).toMatchObject({ problem: 'cut' })
    })

    it('gives way when others need the room', async () => {
      let now = 0
      const budget = openBodyBudget({ total: 100, now: () => now })
      const request = Object.assign(new Readable({ read: () => {} }), { headers: { 'content-type': 'application/x-www-form-urlencoded' } })
      const reading = readBody(request as unknown as IncomingMessage, budget.open()).then(() => 'read', () => 'left')
      request.push('a'.repeat(90))
      await vi.waitFor(() => expect(budget.held()).toBe(90))
      now = 6000
      expect(await readBody(aRequest('b'.repeat(50)), budget.open())).toMatchObject({ problem: null })
      expect([request.destroyed, await reading, budget.held()]).toEqual([true, 'left', 50])
    })
  })

  it('is not begun when a body says that it is larger than can be shown back', () => {
    const says = (headers: Record<string, string>, fileBytes: number | null = null) => isBeyondReading({ headers }, fileBytes)
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    const megabytes = (count: number) => ({ 'content-length': String(count * 1024 * 1024) })
    expect([says({}), says(megabytes(16)), says(megabytes(17)), says({ 'transfer-encoding': 'chunked' })]).toEqual([false, false, true, false])
    expect([says({ ...form, ...megabytes(17) }, 1), says({ 'content-type': 'Multipart/Form-Data; boundary=x', ...megabytes(17) }, 1), says({ ...form, ...megabytes(257) }, 1), says(megabytes(17), 1)]).toEqual([false, false, true, true])
  })

  it('has no fields for what is no form', async () => {
    expect(await typedFields('application/json', Buffer.from('{}'))).toEqual([])
    expect(await typedFields('multipart/form-data; boundary=x', Buffer.from('broken'))).toEqual([])
  })
})

describe('cookies', () => {
  it('reads one of several and nothing that merely looks alike', () => {
    expect(cookieIn('a=1; session=abc; b=2', 'session')).toBe('abc')
    expect(cookieIn('xsession=abc', 'session')).toBeNull()
    expect(cookieIn('session=', 'session')).toBeNull()
    expect(cookieIn(undefined, 'session')).toBeNull()
  })

  it('writes cookies that scripts and other sites do not get', () => {
    expect(cookie('session', 'x', { secure: true, seconds: 60 })).toBe('__Host-session=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure')
    expect(cookie('session', 'x', { secure: false })).toBe('session=x; Path=/; HttpOnly; SameSite=Lax')
  })
})

describe('headers', () => {
  it('give kept pages no nonce and workspaces one', () => {
    expect(contentPolicy('read', 'N')).not.toContain('N')
    expect(contentPolicy('read', 'N')).not.toContain('unsafe')
    expect(contentPolicy('work', 'N')).toContain("script-src 'nonce-N' 'strict-dynamic'")
    expect(contentPolicy('answer', 'N')).toContain("connect-src 'self'")
  })

  it('tell where a form came from to our own site only', () => {
    const headers = new Map(commonHeaders(false))
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.has('Strict-Transport-Security')).toBe(false)
    expect(new Map(commonHeaders(true)).get('Strict-Transport-Security')).toBe('max-age=31536000')
  })
})
