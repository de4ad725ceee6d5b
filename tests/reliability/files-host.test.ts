import { request as rawRequest } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '~/kernel/addresses'
import { aPdf } from '~/texts/testing/files'
import { aimAt, signInAs } from '../accessibility/things'
import { EICAR, startFakeClamd, type FakeClamd } from '../support/fake-clamd'
import { freePort, startProduct, type Product } from '../support/product'

let product: Product
let clamd: FakeClamd
let files: string
beforeAll(async () => {
  clamd = await startFakeClamd()
  const port = await freePort()
  files = `http://files.localhost:${port}`
  product = await startProduct({ port, env: { CLAMD: clamd.address, FILES_ORIGIN: files, UPLOAD_MAX_MB: '1' } })
  aimAt(product.origin)
}, 240_000)
afterAll(async () => {
  await product.stop()
  await clamd.stop()
})

// The host is named in the header, so that no name has to be resolved.
async function ask(host: string, path: string, more: { method?: string; cookie?: string } = {}): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return await new Promise((resolve, reject) => {
    const asked = rawRequest({ host: '127.0.0.1', port: product.port, path, method: more.method ?? 'GET', headers: { host, ...(more.cookie ? { cookie: more.cookie } : {}) } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts).toString('latin1') }))
    })
    asked.on('error', reject).end()
  })
}

const page = addresses.officialAttachments('fi', 'osallisuus')

async function send(cookie: string, bytes: Uint8Array): Promise<{ status: number; html: string }> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ 'title.fi': 'Ohjelma', 'title.sv': 'Program', 'summary.fi': 'Lyhyesti.', 'summary.sv': 'Kort.', 'language-of-file': 'fi', 'accessibility': 'accessible', 'token': crypto.randomUUID() })) form.set(name, value)
  form.set('file', new File([new Uint8Array(bytes)], 'ohjelma.pdf'))
  const answer = await fetch(`${product.origin}${page}`, { method: 'POST', redirect: 'manual', headers: { origin: product.origin, cookie }, body: form })
  return { status: answer.status, html: await answer.text() }
}

test('with a scanner and a host for files: viruses are refused, and files come from their own host, which has nothing else', async () => {
  const cookie = await signInAs('Aino Laine')
  expect(await (await fetch(`${product.origin}${page}`, { headers: { cookie } })).text()).toContain('tarkistetaan haittaohjelmien varalta')
  const infected = await send(cookie, new TextEncoder().encode(EICAR))
  expect(infected.status).toBe(422)
  expect(infected.html).toContain('virustarkistus löysi siitä haittaohjelman')
  clamd.behave('leaving')
  const unscanned = await send(cookie, aPdf())
  expect(unscanned.status).toBe(422)
  expect(unscanned.html).toContain('Virustarkistukseen ei saatu yhteyttä')
  expect(unscanned.html).toContain('value="Ohjelma"')
  clamd.behave('well')
  expect((await send(cookie, new Uint8Array(1_000_001).fill(97))).html).toContain('enintään 1 megatavua')
  expect((await send(cookie, aPdf())).status).toBe(303)

  const shown = await (await fetch(`${product.origin}/fi/consultations/osallisuus`)).text()
  // The newest stands last, after those of the demonstration.
  const link = [...shown.matchAll(new RegExp(`${files.replaceAll('.', '\\.')}(/[a-z0-9-]+(/fi/consultations/osallisuus/attachments/[0-9a-f-]{36}))`, 'g'))].at(-1)
  const [, onFilesHost, onPagesHost] = link!
  const host = new URL(files).host
  const served = await ask(host, onFilesHost!, { cookie })
  expect(served).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' } })
  expect(served.body).toContain('%PDF-1.7')
  expect(served.headers['set-cookie']).toBeUndefined()

  const away = await ask(`127.0.0.1:${product.port}`, onPagesHost!)
  expect(away.status).toBe(307)
  expect(away.headers.location).toBe(`${files}${onFilesHost}`)
  expect(away.body).not.toContain('%PDF')

  for (const path of ['/', '/fi', '/fi/consultations', onPagesHost!, '/healthz', '/readyz', '/metrics', '/jarvirannikko/fi', '/jarvirannikko/fi/sign-in', '/jarvirannikko/', '/nowhere/fi/consultations', '/favicon.ico', '/%00', onFilesHost!.replace(/[0-9a-f]{12}$/, '000000000000')]) {
    const answer = await ask(host, path, { cookie })
    expect({ path, status: answer.status }).toEqual({ path, status: 404 })
    expect(answer.body).toBe('Not found\n')
  }
  expect((await ask(host, onFilesHost!, { method: 'POST', cookie })).status).toBe(404)
}, 120_000)
