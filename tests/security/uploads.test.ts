import { describe, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { aDocx, aPdf } from '~/texts/testing/files'
import { signInAs } from '../accessibility/things'
import { productOrigin } from '../support/open-browser'
import { open, request, say } from './raw'

const origin = productOrigin()
const page = addresses.officialAttachments('fi', 'osallisuus')
const cookie = await signInAs('Aino Laine')
const BOUNDARY = 'raja'

type Part = { name: string; value: string | Uint8Array; file?: string; type?: string }

const told: Part[] = [
  { name: 'title.fi', value: 'Hyökkäys' }, { name: 'title.sv', value: 'Angrepp' }, { name: 'summary.fi', value: 'Lyhyesti.' }, { name: 'summary.sv', value: 'Kort.' },
  { name: 'language-of-file', value: 'fi' }, { name: 'accessibility', value: 'accessible' },
]

function multipart(parts: Part[], end = `--${BOUNDARY}--\r\n`): Buffer {
  return Buffer.concat([...parts.flatMap(({ name, value, file, type = 'application/pdf' }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\nContent-Type: ${type}`}\r\n\r\n`),
    Buffer.from(value as string), Buffer.from('\r\n'),
  ]), Buffer.from(end)])
}

const headers = (more: Record<string, string> = {}) => ({ 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`, 'Origin': origin, 'Cookie': cookie, ...more })
const send = async (body: Buffer, more: Record<string, string> = {}) => await say(request(`POST ${page}`, headers(more), body))
const file = (value: string | Uint8Array, name = 'a.pdf', type?: string): Part[] => [...told, { name: 'file', value, file: name, ...(type ? { type } : {}) }]
const kept = async () => [...new Set([...(await (await fetch(`${origin}${page}`, { headers: { cookie } })).text()).matchAll(/attachments\/([0-9a-f-]{36})"/g)].map((match) => match[1]!))].sort()

describe('a file that is not what it should be', () => {
  test.each<[string, Buffer]>([
    ['a page called a PDF', multipart(file('<!doctype html><script>alert(1)</script>'))],
    ['a drawing called a picture', multipart(file('<svg onload="alert(1)"/>', 'a.png', 'image/png'))],
    ['a program called a text', multipart(file(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), 'a.txt', 'text/plain'))],
    ['a PDF with a script', multipart(file(aPdf('4 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n')))],
    ['a PDF with a page behind it', multipart(file(aPdf('', '<script>')))],
    ['a document with macros', multipart(file(aDocx({ name: 'word/vbaProject.bin', content: 'x' }), 'a.docx'))],
    ['a document that unpacks to a hundred megabytes', multipart(file(aDocx({ name: 'word/a.xml', content: new Uint8Array(100_000_000), claims: 3 }), 'a.docx'))],
    ['a picture of a billion points', multipart(file(Buffer.from('89504e470d0a1a0a0000000d4948445200ffffff00ffffff0806000000', 'hex'), 'a.png'))],
    ['nothing', multipart(file(''))],
    ['one byte over the limit', multipart(file(new Uint8Array(10_000_001).fill(97), 'a.txt'))],
    ['more than can be taken in', multipart(file(new Uint8Array(20_000_000).fill(97), 'a.txt'))],
    ['no file at all', multipart(told)],
    ['a file in a field of text', multipart([...told, { name: 'title.fi', value: aPdf(), file: 'a.pdf' }])],
    ['a text in the field of the file', multipart([...told, { name: 'file', value: 'Hei' }])],
    ['nothing but the file', multipart([{ name: 'file', value: aPdf(), file: 'a.pdf' }])],
    ['a form without an end', multipart(file(aPdf()), '')],
    ['no parts', multipart([])],
    ['ten thousand parts', multipart(Array.from({ length: 10_000 }, (_, n) => ({ name: `file${n}`, value: 'x', file: 'x' })))],
    ['a null byte in a text', multipart([...told.slice(1), { name: 'title.fi', value: 'a\0b' }, { name: 'file', value: aPdf(), file: 'a.pdf' }])],
    ['a name of a part with signs', multipart([...told, { name: '__proto__', value: 'x', file: '../../x' }])],
  ])('%s: refused in words, and nothing is kept', async (name, body) => {
    const before = await kept()
    const { status, body: said } = await send(body)
    // More fields than any form has are not taken apart at all.
    expect(status, name).toBe(name === 'ten thousand parts' ? 413 : 422)
    expect(said).toContain('<html lang="fi"')
    expect(/\bat \S+ \(|node_modules|PrismaClient/.exec(said)?.[0]).toBeUndefined()
    expect(await kept()).toEqual(before)
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  }, 60_000)

  test('what was told about a file that is too large is on the page again', async () => {
    const { body } = await send(multipart(file(new Uint8Array(20_000_000).fill(97), 'a.txt')))
    expect(Buffer.from(body, 'latin1').toString()).toMatch(/value="Hyökkäys"/)
  }, 60_000)

  test.each([
    ['another type of form', { 'Content-Type': 'text/plain' }],
    ['no boundary', { 'Content-Type': 'multipart/form-data' }],
    ['another boundary', { 'Content-Type': 'multipart/form-data; boundary=toinen' }],
    ['a boundary of signs', { 'Content-Type': 'multipart/form-data; boundary="(((+*"' }],
  ])('%s: refused', async (_name, more) => {
    const before = await kept()
    expect((await send(multipart(file(aPdf())), more)).status).toBe(422)
    expect(await kept()).toEqual(before)
  })
})

describe('who may send one', () => {
  test.each<[string, Record<string, string>, number]>([
    ['nobody who is not signed in', { Cookie: '' }, 401],
    ['no page of others', { Origin: 'https://evil.example' }, 403],
    ['no page without a name', { Origin: 'null' }, 403],
  ])('%s', async (_name, more, wanted) => {
    const before = await kept()
    expect((await send(multipart(file(aPdf())), more)).status).toBe(wanted)
    expect(await kept()).toEqual(before)
  })
})

test('a file that comes slowly and stops in the middle leaves nothing, and keeps nobody waiting', async () => {
  const before = await kept()
  const whole = request(`POST ${page}`, headers(), multipart(file(aPdf())))
  const sockets = await Promise.all(Array.from({ length: 50 }, open))
  sockets.forEach((socket) => socket.write(whole.subarray(0, whole.length - 100)))
  expect((await fetch(`${origin}/fi`)).status).toBe(200)
  sockets.forEach((socket) => socket.destroy())
  expect(await kept()).toEqual(before)
})

test('the same form sent three times at once is one file, which does nothing where it is served', async () => {
  const before = await kept()
  const body = multipart([...file(aPdf(), '../x%22.html', 'text/html'), { name: 'token', value: crypto.randomUUID() }])
  const answers = await Promise.all([send(body), send(body), send(body)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const added = (await kept()).filter((id) => !before.includes(id))
  expect(added).toHaveLength(1)
  const served = await say(request(`GET ${addresses.attachment('fi', 'osallisuus', added[0]!)}`))
  expect(served.head).toMatch(/^content-type: application\/pdf\r?$/im)
  expect(served.head).toMatch(/^content-disposition: attachment; filename\*=UTF-8''[\w%.-]+\.pdf\r?$/im)
  expect(served.head).toMatch(/^content-security-policy: .*default-src 'none'.*sandbox/im)
  expect(served.head).toMatch(/^x-content-type-options: nosniff\r?$/im)
  expect(served.head).toMatch(/^cross-origin-resource-policy: same-origin\r?$/im)
  await say(request(`POST ${addresses.officialAttachment('fi', 'osallisuus', added[0]!)}`, { 'Content-Type': 'application/x-www-form-urlencoded', 'Origin': origin, 'Cookie': cookie }, 'do=remove'))
  expect(await kept()).toEqual(before)
})
