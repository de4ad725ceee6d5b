import type { BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { aDocx, aPdf } from '~/texts/testing/files'
import { openBrowser, productOrigin } from '../support/open-browser'

const browser = await openBrowser()
const origin = productOrigin()
const desk = `${origin}/fi/official/consultations/osallisuus/attachments`

async function asOfficial(options: BrowserContextOptions, walk: (page: Page) => Promise<void>, name = 'Aino'): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  try {
    await page.goto(`${origin}/fi/sign-in`)
    await page.locator('form', { hasText: name }).first().locator('button').click()
    await page.waitForURL(/\/official$/)
    await walk(page)
    expect(failures).toEqual([])
  } finally {
    await context.close()
  }
}

const add = async (page: Page) => await page.locator('#step button[type=submit]').last().click()
const choose = async (page: Page, name: string, bytes: Uint8Array, mimeType = 'application/octet-stream') => await page.setInputFiles('#file', { name, mimeType, buffer: Buffer.from(bytes) })
const words = async (page: Page) => await page.locator('main').innerText()

async function tell(page: Page, title: string): Promise<void> {
  await page.fill('[name="title.fi"]', title)
  await page.fill('[name="title.sv"]', `${title} på svenska`)
  await page.fill('[name="summary.fi"]', 'Mitä ohjelmassa esitetään.')
  await page.fill('[name="summary.sv"]', 'Vad programmet föreslår.')
  await page.selectOption('#language-of-file', 'fi')
  await page.check('[name=accessibility][value=partly]')
}

describe.each([
  { name: 'without JavaScript on a narrow phone', mark: 'ilman', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', mark: 'kanssa', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('an official adds a file $name', ({ mark, options }) => {
  test('is told what is missing, keeps what was typed, adds it once, everybody reads it, and it is removed', async () => {
    await asOfficial(options, async (page) => {
      await page.goto(desk)
      expect(await words(page)).toContain('Virustarkistusta ei ole otettu käyttöön')
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      await page.fill('[name="title.fi"]', `Ohjelma ${mark}`)
      await add(page)
      await page.locator('.errors').waitFor()
      expect(await page.locator('.errors').innerText()).toContain('Valitse tiedosto')
      expect(await page.locator('.errors').innerText()).toContain('Kirjoita liitteen nimi, ruotsi')
      await page.waitForSelector('.errors')
      expect(await page.title()).toMatch(/^Virhe:/)
      expect(await page.inputValue('[name="title.fi"]')).toBe(`Ohjelma ${mark}`)

      await tell(page, `Ohjelma ${mark}`)
      await choose(page, 'ohjelma.pdf', new TextEncoder().encode('<html><script>alert(1)</script>'), 'application/pdf')
      await add(page)
      await page.locator('.errors', { hasText: 'kahta eri tiedostotyyppiä' }).waitFor()
      expect(await page.inputValue('[name="summary.sv"]')).toBe('Vad programmet föreslår.')
      expect(await page.isChecked('[name=accessibility][value=partly]')).toBe(true)

      await choose(page, 'ohjelma.docx', aDocx({ name: 'word/vbaProject.bin', content: 'x' }))
      await add(page)
      await page.locator('.errors', { hasText: 'ilman makroja' }).waitFor()

      await choose(page, 'suuri.pdf', new Uint8Array(18_000_000).fill(65), 'application/pdf')
      await add(page)
      await page.locator('.errors', { hasText: 'enintään 10 megatavua' }).waitFor()
      expect(await page.inputValue('[name="summary.fi"]')).toBe('Mitä ohjelmassa esitetään.')
      expect(await page.inputValue('#language-of-file')).toBe('fi')

      await choose(page, '../Ohjelma 2028.exe', aPdf(), 'text/html')
      await add(page)
      await page.waitForURL(/done=added/)
      expect(await page.locator('[role=status]').innerText()).toContain('Liite on lisätty')
      expect(await words(page)).toContain('Ei tarkistettu haittaohjelmien varalta')

      await page.goto(`${origin}/sv/consultations/osallisuus`)
      const link = page.locator('.files a', { hasText: `Ohjelma ${mark} på svenska` })
      expect(await link.count()).toBe(1)
      expect(await page.locator('.files li', { hasText: `Ohjelma ${mark} på svenska` }).innerText()).toMatch(/PDF.*Bilagans språk: finska.*Filen är delvis tillgänglig/s)
      const file = await page.request.get(`${origin}${await link.getAttribute('href')}`)
      expect(file.status()).toBe(200)
      expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
      expect(file.headers()['content-disposition']).toBe(`attachment; filename*=UTF-8''Ohjelma%202028.pdf`)
      expect(file.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
      expect(Buffer.compare(await file.body(), Buffer.from(aPdf()))).toBe(0)

      await page.goto(desk)
      await page.locator('main a', { hasText: `Poista liite: Ohjelma ${mark}` }).click()
      await page.waitForURL(/\/attachments\/[0-9a-f-]{36}$/)
      expect(await words(page)).toContain('jää lokiin')
      await page.locator('main button[value=remove]').click()
      await page.waitForURL(/done=removed/)
      expect((await page.request.get(`${origin}${new URL(file.url()).pathname}`)).status()).toBe(404)
      await page.goto(`${origin}/sv/consultations/osallisuus`)
      expect(await words(page)).not.toContain(`Ohjelma ${mark}`)
    })
  }, 180_000)

  test('a picture is drawn anew, and the language can be changed on the way', async () => {
    const taken = await sharp({ create: { width: 12, height: 6, channels: 3, background: 'green' } }).withExif({ IFD0: { Copyright: 'SALAISUUS' } }).jpeg().toBuffer()
    await asOfficial(options, async (page) => {
      await page.goto(desk)
      await tell(page, `Kuva ${mark}`)
      await page.locator('[name=language][value=sv]').first().click()
      await page.waitForURL(/\/sv\/official/)
      expect(await page.inputValue('[name="title.fi"]')).toBe(`Kuva ${mark}`)
      expect(await page.isChecked('[name=accessibility][value=partly]')).toBe(true)
      await choose(page, 'kuva.png', taken, 'image/png')
      await add(page)
      await page.waitForURL(/done=added/)
      const href = await page.locator('.files a', { hasText: `Kuva ${mark}` }).first().getAttribute('href')
      const file = await page.request.get(`${origin}${href}`)
      expect(file.headers()['content-type']).toBe('image/jpeg')
      expect(file.headers()['content-disposition']).toMatch(/^inline/)
      expect((await file.body()).includes('SALAISUUS')).toBe(false)
      await page.goto(`${origin}${href}`)
      expect(await page.locator('img').evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(12)
    })
  }, 120_000)
})

test('who may not add files sees the list and no form, and a file sent all the same is refused', async () => {
  await asOfficial({}, async (page) => {
    await page.goto(desk)
    expect(await words(page)).toContain('Lisätyt liitteet')
    expect(await page.locator('#file').count()).toBe(0)
    const sent = await page.request.post(desk, { headers: { origin }, multipart: { 'title.fi': 'Vieras', 'file': { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Hei') } }, maxRedirects: 0 })
    expect(sent.status()).toBe(403)
  }, 'Leena Peltola')
})

test('a form sent after the sign-in has ended is given back with its words', async () => {
  const form = new FormData()
  form.set('title.fi', 'Kirjoitin tätä kauan')
  form.set('file', new File(['Hei'], 'a.txt'))
  const answer = await fetch(desk, { method: 'POST', redirect: 'manual', headers: { origin }, body: form })
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('Kirjoitin tätä kauan')
})
