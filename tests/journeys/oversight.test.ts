import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { axeFindings } from '../accessibility/engines/axe'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'
import { databaseOf } from '../support/product-database'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const folder = mkdtempSync(join(tmpdir(), 'kuultu-oversight-'))
const SLUG = 'osallisuus'
// A consultation is closed here, which nobody else's journey may notice.
let product: Product
let database: pg.Client

beforeAll(async () => {
  product = await startOwnProduct()
  database = new pg.Client({ connectionString: databaseOf(product) })
  database.on('error', () => {})
  await database.connect()
}, 240_000)
afterAll(async () => {
  await database.end()
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})

const at = (path: string) => `${product.origin}${path}`
const words = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
const fits = async (page: Page) => await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** A resident answers, looks for the quiet way to the proof on the receipt, and is told when to come back. */
async function answer(options: BrowserContextOptions, text: string): Promise<string> {
  let code = ''
  await inPage(browser, options, async (page) => {
    await page.goto(at(`/fi-simple/consultations/${SLUG}/answer`))
    await page.click('main button[value="all"]')
    await page.check('input[name=q1][value=association]')
    await page.fill('[name=q2]', text)
    await page.click('main button[value="send"]')
    await page.waitForURL(/\/receipt$/)
    code = (await page.locator('.code').first().innerText()).replace(/\s+/g, ' ').trim()
    await page.click('a[href$="/answers/mine/proof"]')
    await page.waitForURL(/\/answers\?for=proof$/)
    await page.fill('#code', code)
    await page.click('main form button')
    await page.waitForURL(/\/answers\/mine\/proof$/)
    expect(await words(page)).toContain('Tule takaisin, kun vastausaika päättyy')
    expect(await page.locator('a[download]').count()).toBe(0)
  })
  return code
}

/** The closing time passes, and the clock's job comes as it would have come then. */
async function close(): Promise<void> {
  const { rows } = await database.query<{ id: string; county_id: string }>(`UPDATE consultation SET closes_at = least(closes_at, now() - interval '1 second') WHERE slug = $1 RETURNING id, county_id`, [SLUG])
  const { id, county_id } = rows[0]!
  await database.query(`SELECT graphile_worker.add_job('consultations.clock', $1::json, job_key := $2)`, [JSON.stringify({ countyId: county_id, consultationId: id, moment: 'closed' }), `consultations.clock:${id}:closed`])
  await vi.waitFor(async () => expect((await database.query('SELECT 1 FROM inclusion_root WHERE consultation_id = $1', [id])).rows).not.toEqual([]), 15_000)
}

async function findProof(page: Page, locale: string, code: string): Promise<void> {
  await page.goto(at(`/${locale}/answers?for=proof`))
  await page.fill('#code', code)
  await page.click('main form button')
  await page.waitForURL(/\/answers\/mine\/proof$/)
}

async function download(page: Page, selector: string, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)])
  const path = join(folder, name)
  await file.saveAs(path)
  return path
}

function check(file: string, ...more: string[]): { code: number; said: string } {
  try {
    return { code: 0, said: execFileSync('npm', ['run', '--silent', 'proof', '--', '--file', file, ...more], { encoding: 'utf8' }) }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { code: status, said: stderr }
  }
}

const ways = [
  { name: 'without JavaScript on a narrow phone', mark: 'ilman', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', mark: 'kanssa', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
]

describe('a resident', () => {
  const codes: Record<string, string> = {}

  test.each(ways)('is told $name when it can be checked that the answer is counted', async ({ mark, options }) => {
    codes[mark] = await answer(options, `Yhdistys ${mark}`)
    await inPage(browser, options, async (page) => {
      await page.goto(at(`/fi/consultations/${SLUG}/proof`))
      expect(await words(page)).toContain('Tarkiste julkaistaan, kun vastausaika on päättynyt')
    })
  })

  test.each(ways)('checks it $name after closing, by the code alone', async ({ mark, options }) => {
    await close()
    await inPage(browser, options, async (page) => {
      await findProof(page, 'fi', codes[mark]!)
      expect(await words(page)).toContain('Vastauksesi on mukana, juuri sellaisena kuin sen annoit.')
      expect(await fits(page)).toBe(true)
      const root = await page.locator('#compare + .folio__body .digest').innerText()
      const without = await download(page, 'a[download][href$="/proof-file"]', `${mark}.json`)
      expect(readFileSync(without, 'utf8')).not.toMatch(/Yhdistys|q2/)
      expect(check(without, '--root', root)).toMatchObject({ code: 0, said: expect.stringContaining(`Yes: the answer is counted under root 1 of "${SLUG}"`) })
      expect(check(without, '--root', root.replace(/\w/, (sign) => (sign === '0' ? '1' : '0')))).toMatchObject({ code: 1 })
      const holding = await download(page, 'a[download][href$="with=answer"]', `${mark}-answer.json`)
      expect(readFileSync(holding, 'utf8')).toContain(`Yhdistys ${mark}`)
      expect(check(holding)).toMatchObject({ code: 0, said: expect.stringContaining('word for word') })

      await page.click(`a[href$="/consultations/${SLUG}/proof"]`)
      expect((await page.locator('main .digest').allInnerTexts())[0]).toBe(root)
    })
    await inPage(browser, { ...options, javaScriptEnabled: true }, async (page) => {
      await findProof(page, 'sv-simple', codes[mark]!)
      await page.click('summary')
      expect(await axeFindings(page, 'strict')).toEqual([])
    })
  })

  test('who has taken the answer back is led to what is left of it', async () => {
    await inPage(browser, ways[0]!.options, async (page) => {
      await findProof(page, 'fi', codes.ilman!)
      await page.goto(at('/fi/answers/mine/withdraw'))
      await page.click('main button[value=withdraw]')
      await page.goto(at('/fi/answers/mine/proof'))
      expect(page.url()).toBe(at('/fi/answers/mine'))
      expect(await words(page)).toContain('Vastaus on peruutettu')
    })
    // The supplement is due within ten minutes; the journey does not wait for them.
    const key = `oversight.counting-due:${(await database.query<{ id: string }>('SELECT id FROM consultation WHERE slug = $1', [SLUG])).rows[0]!.id}`
    await vi.waitFor(async () => expect((await database.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1', [key])).rowCount).toBe(1), 10_000)
    await vi.waitFor(async () => {
      const page = await (await fetch(at(`/fi/consultations/${SLUG}/proof`))).text()
      expect(page).toContain('Täydennys 1')
    }, 20_000)
  })
})

describe('an auditor', () => {
  const signIn = async (page: Page, name: string) => {
    await page.goto(at('/fi/sign-in'))
    await page.locator('form', { hasText: name }).first().locator('button').click()
    await page.waitForURL(/\/(?:official|audit|association)$/)
  }

  test.each(ways)('reads, filters and takes the log along $name', async ({ options }) => {
    await inPage(browser, options, async (page) => {
      await signIn(page, 'Helena Wikström')
      await page.locator('nav a[href="/fi/audit"]').click()
      await page.waitForURL(/\/audit$/)
      expect(await words(page)).toContain('Loki on sellainen, kuin se sinetöitiin.')
      expect(await words(page)).toContain('Helena Wikström')
      expect(await fits(page)).toBe(true)
      await page.click('a[rel=next]')
      await page.waitForURL(/after=/)
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(10)
      await page.click('a[rel=prev]')

      await page.selectOption('select[name=action]', 'answers.submitted')
      await page.selectOption('select[name=actor]', 'resident')
      await page.fill('input[name=from]', new Date().toISOString().slice(0, 10))
      await page.click('.sentence button')
      await page.waitForURL(/action=answers.submitted/)
      const actions = await page.locator('tbody td:nth-child(2)').allInnerTexts()
      expect(actions.length).toBeGreaterThan(0)
      expect(new Set(actions)).toEqual(new Set(['answers.submitted']))
      expect(await page.inputValue('select[name=actor]')).toBe('resident')
      expect(await words(page)).not.toContain('Yhdistys')

      const file = readFileSync(await download(page, 'form[action$="/audit/log.csv"] button', 'log.csv'), 'utf8')
      const lines = file.split('\r\n').slice(0, -1)
      expect(lines[0]).toBe('\uFEFFposition;at;action;actor_kind;actor_id;subject_kind;subject_id;details;id')
      expect(lines).toHaveLength(actions.length + 1)
      expect(lines.slice(1).every((line) => line.split(';')[2] === 'answers.submitted')).toBe(true)
      await page.goto(at('/fi/audit'))
      expect((await page.locator('tbody td:nth-child(2)').allInnerTexts())[0]).toBe('oversight.log-exported')

      // From one entry to all that happened to the same thing.
      await page.locator('tbody tr', { hasText: 'oversight.root-published' }).first().locator('a').click()
      await page.waitForURL(/subject=consultation&id=/)
      expect(await words(page)).toContain('consultations.published')
      await page.goto(at('/fi/audit?from=2100-01-01'))
      expect(await words(page)).toContain('Lokissa ei ole tapahtumia näillä valinnoilla.')

      await page.click('a[href="/fi/audit/roots"]')
      await page.waitForURL(/\/audit\/roots$/)
      expect(await page.locator('.digest').count()).toBeGreaterThan(2)
      expect(await fits(page)).toBe(true)
    })
  })

  test('sees where somebody touched the log, and so does the command', async () => {
    const command = () => {
      try {
        return { code: 0, said: execFileSync('npm', ['run', '--silent', 'audit:check'], { encoding: 'utf8', env: { ...process.env, KUULTU_DATA: product.dataFolder } }) }
      } catch (error) {
        const { status, stdout } = error as { status: number; stdout: string }
        return { code: status, said: stdout }
      }
    }
    expect(command()).toMatchObject({ code: 0, said: expect.stringContaining('jarvirannikko: as it was sealed.') })
    await database.query(`UPDATE audit_entry SET action = 'answers.forged' WHERE position = 3`)
    expect(command()).toMatchObject({ code: 1, said: expect.stringContaining('entry-changed at batch 1, entry 3.') })
    // The next look of the product itself is made to be due.
    await database.query(`UPDATE audit_check SET checked_at = checked_at - interval '2 days'`)
    await vi.waitFor(async () => expect((await database.query('SELECT 1 FROM audit_check WHERE fault_kind IS NOT NULL')).rows).not.toEqual([]), 15_000)
    await inPage(browser, {}, async (page) => {
      await signIn(page, 'Helena Wikström')
      await page.goto(at('/fi/audit'))
      expect(await words(page)).toContain('Lokiin on koskettu. Tapahtumaa on muutettu. Erä: 1. Sija lokissa: 3.')
    })
  })

  test('is not anybody: others are turned away', async () => {
    for (const path of ['/fi/audit', '/fi/audit/roots']) {
      await inPage(browser, {}, async (page) => {
        await page.goto(at(path))
        expect(page.url()).toContain('/fi/sign-in?to=')
        await signIn(page, 'Aino Laine')
        expect(await page.locator('nav a[href="/fi/audit"]').count()).toBe(0)
        expect((await page.goto(at(path)))?.status()).toBe(403)
        const posted = await page.request.post(at('/fi/audit/log.csv'), { headers: { origin: product.origin }, maxRedirects: 0 })
        expect(posted.status()).toBe(403)
      })
    }
    expect((await fetch(at('/fi/audit/log.csv'), { method: 'POST', headers: { origin: product.origin }, redirect: 'manual' })).status).toBe(303)
    const refused = await database.query(`SELECT DISTINCT display_name, details->>'permission' AS permission FROM audit_entry JOIN person ON person.id = actor_id WHERE action = 'identity.action-refused'`)
    expect(refused.rows).toContainEqual({ display_name: 'Aino Laine', permission: 'oversight.read-log' })
  })
})
