import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { openBrowser } from '../support/open-browser'
import { startProduct, type Product } from '../support/product'
import { begin, changeLanguage, fitsWindow, inPage, openToChange, press, sendAnswer, wordsToCopy } from '../support/resident'

// Consultations close here while people write, so this file has a product of its own and moves its closing time.
const browser = await openBrowser()
const folder = join(tmpdir(), `kuultu-closing-${randomUUID()}`)
let cluster: EmbeddedPostgres
let product: Product
let database: pg.Client

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const env = { DATABASE_URL: cluster.url('closing'), SECRET: 'a secret of the closing tests, long enough', DEMO: '1', SEED: '1' }
  product = await startProduct({ dataFolder: join(folder, 'product'), env })
  database = new pg.Client({ connectionString: cluster.url('closing') })
  await database.connect()
}, 240_000)
afterAll(async () => {
  await database?.end()
  await product?.stop()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets the open matter close a second ago, or stay open for another week. */
async function close(isClosed: boolean): Promise<void> {
  await database.query(`UPDATE consultation SET closes_at = now() + $1::interval WHERE slug = 'lahipalvelut'`, [isClosed ? '-1 second' : '7 days'])
}

/** Lets the questions be those of the first version, or of a second one that no longer asks the last question. */
async function ask(version: 1 | 2): Promise<void> {
  await database.query(`INSERT INTO consultation_version (county_id, consultation_id, number, content, published_at)
    SELECT v.county_id, v.consultation_id, 2, jsonb_set(v.content, '{questions}', jsonb_path_query_array(v.content->'questions', '$[*] ? (@.id != "q10")')), now()
    FROM consultation_version v JOIN consultation c ON c.county_id = v.county_id AND c.id = v.consultation_id WHERE c.slug = 'lahipalvelut' AND v.number = 1 ON CONFLICT DO NOTHING`)
  await database.query(`UPDATE consultation SET current_version = $1 WHERE slug = 'lahipalvelut'`, [version])
}

async function answersKept(): Promise<number> {
  return (await database.query<{ count: number }>('SELECT count(*)::int AS count FROM response')).rows[0]!.count
}

describe.each([
  { name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', options: { javaScriptEnabled: true } },
])('a consultation that closes while somebody answers $name', ({ options }) => {
  test('says so kindly and gives back every word, on a part, on the whole form and at the check', async () => {
    const before = await answersKept()
    for (const place of ['part', 'all', 'check'] as const) {
      await close(false)
      await inPage(browser, options, async (page) => {
        await begin(page, product.origin, 'fi', place === 'all' ? 'all' : 'parts')
        await page.check('input[name=q1][value=lehtovaara]')
        if (place === 'check') {
          await page.goto(page.url().replace(/\/1$/, '/4'))
          await page.fill('[name=q7]', `Ehdin kirjoittaa tämän: ${place}`)
          await press(page, 'continue')
          await page.goto(page.url().replace(/\/\d$/, '/check'))
        } else if (place === 'all') await page.fill('[name=q7]', `Ehdin kirjoittaa tämän: ${place}`)
        await close(true)
        await press(page, place === 'part' ? 'continue' : 'send')
        await page.waitForSelector('textarea[readonly]')
        expect(await page.locator('h1').innerText()).toMatch(/sulkeutu|päätty/i)
        expect(await wordsToCopy(page)).toContain(place === 'part' ? 'Lehtovaara' : `Ehdin kirjoittaa tämän: ${place}`)
        expect(await fitsWindow(page)).toBe(true)
      })
    }
    expect(await answersKept()).toBe(before)
  })

  test('gives back what was typed last, in words, and in every language', async () => {
    for (const place of ['part', 'all'] as const) {
      await close(false)
      await inPage(browser, options, async (page) => {
        await begin(page, product.origin, 'fi', 'all')
        await page.check('input[name=q1][value=kuusniemi]')
        await page.check('input[name=q2][value=reception]')
        await page.fill('[name=q7]', 'Vanha mielipide')
        await press(page, place === 'all' ? 'check' : 'parts')
        await page.waitForURL(place === 'all' ? /\/check$/ : /\/1$/)
        if (place === 'all') await page.goto(page.url().replace(/check$/, 'all'))
        await page.check('input[name=q1][value=lehtovaara]')
        // Two choices that cannot both be kept: they are words all the same.
        await page.check('input[name=q2][value=none]')
        if (place === 'all') await page.fill('[name=q7]', 'Uusi mielipide')
        await close(true)
        await press(page, place === 'all' ? 'send' : 'continue')
        await page.waitForSelector('textarea[readonly]')
        const words = await wordsToCopy(page)
        expect(words).toContain('Lehtovaara')
        expect(words).not.toMatch(/Kuusniemi|lehtovaara|reception|\bnone\b/)
        expect(words).toContain(place === 'all' ? 'Uusi mielipide' : 'Vanha mielipide')
        if (place === 'all') expect(words).not.toContain('Vanha mielipide')

        await changeLanguage(page, 'sv')
        expect(await page.locator('html').getAttribute('lang')).toBe('sv')
        expect(await page.locator('h1').innerText()).toBe('Svarstiden gick ut medan du svarade')
        expect(await wordsToCopy(page)).toContain(place === 'all' ? 'Uusi mielipide' : 'Vanha mielipide')
        expect(await page.evaluate(() => document.querySelectorAll('[name=q1]').length)).toBe(1)
      })
    }
  })

  test('can be read in another language when nothing is left to save', async () => {
    await close(false)
    await inPage(browser, options, async (page) => {
      await begin(page, product.origin, 'fi', 'parts')
      await page.check('input[name=q1][value=lehtovaara]')
      await press(page, 'continue')
      await page.waitForURL(/\/2$/)
      await close(true)
      await page.reload()
      expect(await page.locator('main').innerText()).toContain('7 päivää')
      await changeLanguage(page, 'sv')
      await page.waitForURL(/\/sv\/.*\/2$/)
      expect(await wordsToCopy(page)).toContain('Lehtovaara')
    })
  })

  test('keeps the answer that was there when its change comes too late', async () => {
    await close(false)
    await inPage(browser, options, async (page) => {
      await openToChange(page, product.origin, 'fi', await sendAnswer(page, product.origin, 'fi', 'Ensimmäinen mielipide'))
      await page.fill('[name=q7]', 'Myöhästynyt mielipide')
      await close(true)
      await press(page, 'save')
      await page.waitForSelector('textarea[readonly]')
      expect(await wordsToCopy(page)).toContain('Myöhästynyt mielipide')
      await page.goto(`${product.origin}/fi/answers/mine`)
      expect(await page.locator('main').innerText()).toContain('Ensimmäinen mielipide')
      expect(await page.locator('a[href$="/mine/edit"]').count()).toBe(0)
      expect(await page.locator('a[href$="/mine/withdraw"]').count()).toBe(1)
    })
  })

  test('or changes its questions: what is sent is looked at once more, and no word is lost', async () => {
    await close(false)
    for (const isGone of [false, true]) {
      await ask(1)
      await inPage(browser, options, async (page) => {
        await begin(page, product.origin, 'fi', 'all')
        await page.fill('[name=q7]', 'Vastaus vanhaan kysymykseen')
        if (isGone) await page.fill('[name=q10]', 'Vastaus kysymykseen, jota ei enää ole')
        await ask(2)
        await press(page, 'send')
        if (isGone) {
          expect(await wordsToCopy(page)).toBe('Vastaus kysymykseen, jota ei enää ole')
          expect(await page.inputValue('[name=q7]')).toBe('Vastaus vanhaan kysymykseen')
          expect(await page.locator('[name=q10]').count()).toBe(0)
        } else {
          await page.waitForURL(/\/check\?/)
          expect(await page.locator('.notice[role=status]').innerText()).toContain('Kysymykset ovat muuttuneet')
          expect(await page.locator('main').innerText()).toContain('Vastaus vanhaan kysymykseen')
        }
        await press(page, 'send')
        await page.waitForURL(/\/receipt$/)
      })
    }
    await ask(1)
    await inPage(browser, options, async (page) => {
      await openToChange(page, product.origin, 'fi', await sendAnswer(page, product.origin, 'fi', 'Ensimmäinen mielipide'))
      await page.fill('[name=q7]', 'Toinen mielipide')
      await ask(2)
      await press(page, 'save')
      expect(await page.locator('.notice[role=status]').innerText()).toContain('Kysymykset ovat muuttuneet')
      expect(await page.inputValue('[name=q7]')).toBe('Toinen mielipide')
      await press(page, 'save')
      await page.waitForURL(/saved$/)
    })
    await ask(1)
  })
})
