import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { openBrowser } from '../support/open-browser'
import { startProduct, type Product } from '../support/product'
import { begin, changeLanguage, codeOn, fitsWindow, inPage, openToChange, press, sendAnswer, wordsToCopy } from '../support/resident'

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

/** Lets the questions be those of the first version, of a second one that no longer asks the last question, or of a third one that asks it after one choice only. */
async function ask(version: 1 | 2 | 3): Promise<void> {
  await database.query(`INSERT INTO consultation_version (county_id, consultation_id, number, content, published_at)
    SELECT v.county_id, v.consultation_id, 3, jsonb_set(v.content, '{questions}', (SELECT jsonb_agg(CASE WHEN q.question->>'id' = 'q10' THEN q.question || '{"showIf":{"question":"q1","equals":"kuusniemi"}}' ELSE q.question END ORDER BY q.place)
      FROM jsonb_array_elements(v.content->'questions') WITH ORDINALITY AS q(question, place))), now()
    FROM consultation_version v JOIN consultation c ON c.county_id = v.county_id AND c.id = v.consultation_id WHERE c.slug = 'lahipalvelut' AND v.number = 1 ON CONFLICT DO NOTHING`)
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

  test('or asks less: what was answered to it is told before it is gone', async () => {
    await close(false)
    await ask(1)
    await inPage(browser, options, async (page) => {
      await begin(page, product.origin, 'fi', 'all')
      await page.check('input[name=q1][value=lehtovaara]')
      await page.fill('[name=q10]', 'Tätä ei kohta enää kysytä')
      await press(page, 'later')
      await page.waitForURL(/\/saved$/)
      await ask(2)
      await page.goto(page.url().replace(/saved$/, 'all'))
      await press(page, 'send')
      await page.waitForURL(/\/check$/)
      expect(await page.locator('section[aria-labelledby=dropped] h2').innerText()).toBe('Näitä vastauksia emme lähetä')
      expect(await wordsToCopy(page)).toMatch(/\?\nTätä ei kohta enää kysytä$/)
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
    })
    await ask(1)
    await inPage(browser, options, async (page) => {
      await begin(page, product.origin, 'fi', 'all')
      await page.check('input[name=q1][value=lehtovaara]')
      await page.fill('[name=q10]', 'Tämä ei saa kadota hiljaa')
      await press(page, 'send')
      await page.waitForURL(/\/receipt$/)
      const code = await codeOn(page)
      await ask(2)
      await openToChange(page, product.origin, 'fi', code)
      expect(await wordsToCopy(page)).toContain('Tämä ei saa kadota hiljaa')
      expect(await page.locator('main button[value=save]').count()).toBe(0)
      await press(page, 'save-without-dropped')
      await page.waitForURL(/saved$/)
      expect(await page.locator('main').innerText()).not.toContain('Tämä ei saa kadota hiljaa')
    })
    await ask(1)
  })

  test('or asks a whole part no longer: what is typed there is kept, or given back', async () => {
    await close(false)
    for (const version of [2, 3] as const) {
      await ask(1)
      await inPage(browser, options, async (page) => {
        await begin(page, product.origin, 'fi', 'parts')
        await page.check('input[name=q1][value=lehtovaara]')
        await press(page, 'continue')
        await page.waitForURL(/\/2$/)
        await page.goto(page.url().replace(/\d$/, '5'))
        await page.fill('[name=q10]', 'Kirjoitin tätä pitkään')
        await ask(version)
        await press(page, 'continue')
        if (version === 3) {
          await page.waitForURL(/\/check\?news=form-changed$/)
          expect(await page.locator('.notice[role=status]').innerText()).toContain('Kysymykset ovat muuttuneet')
          expect(await page.locator('section[aria-labelledby=send] .notice').first().innerText()).toContain('Emme lähetä tätä vastausta')
          return
        }
        await page.waitForSelector('textarea[readonly]')
        expect(await page.locator('h1').innerText()).toBe('Tätä ei enää kysytä')
        expect(await wordsToCopy(page)).toBe('Kirjoitin tätä pitkään')
        await changeLanguage(page, 'sv-simple')
        expect(await page.locator('h1').innerText()).toBe('Vi frågar inte längre det här')
        expect(await wordsToCopy(page)).toBe('Kirjoitin tätä pitkään')
        await page.click('main a[href$="/check"]')
        expect(await page.locator('.review').first().innerText()).toContain('Lehtovaara')
      })
    }
    await ask(1)
  })
})
