import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { dumpOf, placesOf } from '../support/dump'
import { startIdentityProvider, type IdentityProvider, type NamedPerson } from '../support/identity-provider'
import { openBrowser } from '../support/open-browser'
import { freePort, startProduct, type Product } from '../support/product'

const browser = await openBrowser()
const folder = join(tmpdir(), `kuultu-sign-in-${randomUUID()}`)
let cluster: EmbeddedPostgres
let product: Product
let provider: IdentityProvider

const onDatabase = async <T>(ask: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: cluster.url('signin') })
  await client.connect()
  return await ask(client).finally(async () => await client.end())
}

beforeAll(async () => {
  cluster = await startEmbeddedPostgres({ dataFolder: folder })
  const port = await freePort()
  provider = await startIdentityProvider(`http://127.0.0.1:${port}`)
  const env = {
    ...provider.settings, OIDC_ROLES: JSON.stringify({ readers: ['analyst'], writers: ['author', 'publisher'] }), OIDC_LABEL: JSON.stringify({ fi: 'Järvirannikon tunnus' }),
    DATABASE_URL: cluster.url('signin'), SECRET: 'a secret of the journeys of signing in', DEMO: '1', SEED: '1', LOG_LEVEL: 'trace',
  }
  product = await startProduct({ dataFolder: join(folder, 'product'), port, env })
}, 180_000)
afterAll(async () => {
  await product?.stop()
  await provider?.stop()
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const open: BrowserContext[] = []
async function aBrowser(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options })
  open.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}
afterAll(async () => {
  for (const context of open) await context.close()
})

const at = (path: string) => `${product.origin}${path}`
const pathOf = (page: Page) => new URL(page.url()).pathname
const mainOf = async (page: Page) => await page.locator('main').innerText()
const goes = async (page: Page, path: string) => (await page.goto(at(path)))!.status()

/** Asks for a letter in a browser and reads it in the outbox, as somebody else's mail program would. */
async function aLetter(page: Page, email: string, ask: (page: Page) => Promise<void> = askForLink(email)): Promise<{ path: string; code: string }> {
  await ask(page)
  await page.waitForURL(/sent=1/)
  const reader = await aBrowser()
  let text = ''
  await vi.waitFor(async () => {
    await reader.goto(at('/demo/outbox'))
    const letters = await reader.locator('article', { hasText: email }).filter({ hasText: /\/sign-in\/[\w-]{43}/ }).allInnerTexts()
    expect(letters.length).toBeGreaterThan(0)
    expect(seen.has(letters[0]!)).toBe(false)
    text = letters[0]!
  }, { timeout: 20_000, interval: 200 })
  seen.add(text)
  await reader.context().close()
  return { path: new URL(/https?:\/\/\S+\/sign-in\/[\w-]{43}/.exec(text)![0]).pathname, code: /([0-9A-Z]{4} [0-9A-Z]{4})\b/.exec(text)![1]! }
}
const seen = new Set<string>()
const askForLink = (email: string) => async (page: Page) => {
  await page.goto(at('/fi/sign-in'))
  await page.fill('#email', email)
  await page.locator('main form').first().locator('button').click()
}
const wrong = (code: string) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`
const typeCode = async (page: Page, code: string) => {
  await page.fill('#code', code)
  await page.locator('main form button').click()
  await page.waitForLoadState()
}

describe.each([{ name: 'without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } }, { name: 'with JavaScript', options: { javaScriptEnabled: true } }])('a letter $name', ({ options }) => {
  test('signs in by its button in the browser that asked; scanners use nothing up; it works once', async () => {
    const page = await aBrowser(options)
    const { path } = await aLetter(page, 'kaj.holm@skargard.example')
    for (const method of ['HEAD', 'GET', 'GET', 'OPTIONS']) await fetch(at(path), { method })
    const scanner = await aBrowser(options)
    await goes(scanner, path)
    expect(await goes(page, path)).toBe(200)
    await page.locator('main form button').click()
    await page.waitForURL(/\/fi\/association/)
    expect(await goes(page, path)).toBe(410)
    expect(await goes(await aBrowser(options), path)).toBe(410)
  })

  test('opened elsewhere signs nobody in there, and its code signs in where it was asked for', async () => {
    const page = await aBrowser(options)
    const { path, code } = await aLetter(page, 'gunilla.sjoberg@pensionarer.example')
    const elsewhere = await aBrowser(options)
    expect(await goes(elsewhere, path)).toBe(200)
    expect(await elsewhere.locator('h1').innerText()).toBe('Jatka siinä selaimessa, jossa pyysit linkin')
    await elsewhere.request.post(at(path), { headers: { Origin: product.origin }, form: {}, maxRedirects: 0 })
    expect((await elsewhere.context().cookies()).map(({ name }) => name)).not.toContain('session')
    expect(await page.locator('#code').getAttribute('autocomplete')).toBe('one-time-code')
    await typeCode(page, 'K7MT')
    expect(await page.title()).toMatch(/^Virhe: /)
    expect(await mainOf(page)).toContain('Kirjoita koodin kaikki kahdeksan merkkiä')
    await typeCode(page, code.toLowerCase().replace(' ', '-'))
    await page.waitForURL(/\/fi\/association/)
    expect(await goes(elsewhere, path)).toBe(410)
  })

  test('opened elsewhere can be asked for anew there', async () => {
    const page = await aBrowser(options)
    const email = 'timo.rantanen@omaishoitajat.example'
    const { path } = await aLetter(page, email)
    const elsewhere = await aBrowser(options)
    await goes(elsewhere, path)
    const again = await aLetter(elsewhere, email, async (here) => await here.locator('main form button').click())
    expect(again.path).not.toBe(path)
    await goes(elsewhere, again.path)
    await elsewhere.locator('main form button').click()
    await elsewhere.waitForURL(/\/fi\/association/)
  })

  test('after five wrong codes only the link is left', async () => {
    const page = await aBrowser(options)
    const { path, code } = await aLetter(page, 'leena.peltola@jarvirannikko.example')
    for (let tried = 0; tried < 4; tried += 1) {
      await typeCode(page, wrong(code))
      expect(await mainOf(page)).toContain('Tarkista koodi uusimmasta viestistä')
    }
    await typeCode(page, wrong(code))
    expect(await mainOf(page)).toContain('Koodi ei toimi enää')
    await typeCode(page, code)
    expect(await mainOf(page)).toContain('Koodi ei toimi enää')
    await goes(page, path)
    await page.locator('main form button').click()
    await page.waitForURL(/\/fi\/official/)
  })
})

const claims = (name: string, groups: string[]) => ({ name, email: `${name.split(' ')[0]!.toLowerCase()}@jarvirannikko.example`, email_verified: true, groups })
const official = (name: string, groups: string[], more: object = {}) => ({ sub: `sub of ${name}`, amr: ['pwd', 'mfa'], claims: claims(name, groups), ...more })

async function throughDirectory(page: Page, person: NamedPerson, to = '/fi/sign-in'): Promise<void> {
  provider.nextIs(person)
  await page.goto(at(to))
  await page.getByRole('link', { name: 'Järvirannikon tunnus' }).click()
  await page.waitForURL((url) => url.origin === product.origin && !url.pathname.startsWith('/identity'))
}

describe('the organisation’s directory', () => {
  test('signs an official in, with the roles of their groups, and leads back to where they wanted to go', async () => {
    const page = await aBrowser()
    await throughDirectory(page, official('Riikka Virtanen', ['readers']), '/fi/sign-in?to=%2Ffi%2Fofficial%2Fconsultations%2Flahipalvelut%2Fanswers')
    expect(pathOf(page)).toBe('/fi/official/consultations/lahipalvelut/answers')
    expect(await goes(page, '/fi/official/consultations/lahipalvelut-varhainen/summary/preview')).toBeLessThan(404)
    await goes(page, '/fi/account')
    expect(await mainOf(page)).toMatch(/Riikka Virtanen[\s\S]*Chrome, Linux[\s\S]*työpaikan tunnus/)
    expect((await page.context().cookies()).filter(({ name, value }) => value !== '' && name !== 'session').map(({ name, domain }) => `${domain} ${name}`).filter((each) => !/_(?:interaction|session|grant)/.test(each))).toEqual([])
  })

  test('takes roles away with the groups, from open sessions too, and brings the session another secret', async () => {
    const [first, second] = [await aBrowser(), await aBrowser()]
    const secret = async () => (await first.context().cookies()).find(({ name }) => name === 'session')!.value
    await throughDirectory(first, official('Pekka Salo', ['readers', 'writers']))
    const summary = '/fi/official/consultations/lahipalvelut-varhainen/summary'
    expect(await goes(first, summary)).toBe(200)
    const before = await secret()
    await throughDirectory(second, official('Pekka Salo', []))
    expect(await second.locator('h1').innerText()).toBe('Sinulla ei ole vielä oikeuksia')
    expect(await goes(first, summary)).toBe(403)
    expect(await secret()).not.toBe(before)
    await throughDirectory(second, official('Pekka Salo', ['writers']))
    expect(await goes(first, summary)).toBe(200)
  })

  test('refuses without a second factor, and without a group, saying so', async () => {
    const page = await aBrowser()
    await throughDirectory(page, official('Olli Nieminen', ['writers'], { amr: ['pwd'] }))
    expect(await page.locator('h1').innerText()).toBe('Kirjaudu kahdessa vaiheessa')
    await page.getByRole('link', { name: 'Siirry kirjautumiseen' }).click()
    await throughDirectory(await aBrowser(), official('Outi Laakso', ['canteen']))
    const people = await onDatabase(async (client) => await client.query(`SELECT display_name FROM person WHERE display_name IN ('Olli Nieminen', 'Outi Laakso')`))
    expect(people.rows).toEqual([])
  })

  test('refuses an answer to another request: state, nonce, browser, twice', async () => {
    const answers: string[] = []
    const page = await aBrowser({ locale: 'fi-FI' })
    page.on('request', (request) => request.url().includes('/identity/oidc/callback') && answers.push(request.url()))
    const isOut = async (each: Page) => expect((await each.context().cookies(product.origin)).map(({ name }) => name)).not.toContain('session')

    provider.mixUpNonce()
    await throughDirectory(page, official('Aku Ahola', ['writers']))
    expect(await page.locator('h1').innerText()).toBe('Kirjautuminen ei onnistunut')
    await isOut(page)

    provider.changeAnswer((answer) => answer.set('state', 'of-another-request'))
    await throughDirectory(page, official('Aku Ahola', ['writers']))
    expect(await page.locator('h1').innerText()).toBe('Aloita kirjautuminen uudelleen')
    await isOut(page)

    await throughDirectory(page, official('Aku Ahola', ['writers']))
    expect(pathOf(page)).toBe('/fi/official')
    for (const each of [await aBrowser({ locale: 'fi-FI' }), page]) {
      await each.goto(answers.at(-1)!)
      expect(await each.locator('h1').innerText()).toBe('Aloita kirjautuminen uudelleen')
    }
    expect((await page.request.get(at('/identity/oidc/callback?error=access_denied&state=x'), { maxRedirects: 0 })).headers()['location']).toContain('/problem/not-ours')
  })

  test('says so when somebody turns back, and when it cannot be reached', async () => {
    const page = await aBrowser()
    provider.changeAnswer((answer) => {
      answer.delete('code')
      answer.set('error', 'access_denied')
    })
    await throughDirectory(page, official('Aku Ahola', ['writers']))
    expect(await page.locator('h1').innerText()).toBe('Kirjautuminen jäi kesken')
    expect(await goes(page, '/fi/sign-in/with/saml')).toBe(404)
  })

  test('signs nobody in whom another page leads through it, however alive their sign-in there is, until they press', async () => {
    const page = await aBrowser()
    await page.route('https://evil.example/', async (route) => await route.fulfill({ contentType: 'text/html', body: `<a href="${at('/fi/sign-in/with/oidc?to=%2Ffi%2Faccount')}">x</a><meta http-equiv="refresh" content="0;url=${at('/fi/sign-in/with/oidc?to=%2Ffi%2Faccount')}">` }))
    provider.nextIs(official('Elina Aalto', ['readers']))
    await page.goto('https://evil.example/')
    await page.waitForURL(/\/sign-in\/with\/oidc/)
    expect(await page.locator('h1').innerText()).toBe('Haluatko kirjautua sisään?')
    expect((await page.context().cookies(product.origin)).map(({ name }) => name)).not.toContain('session')
    await page.locator('main').getByRole('link', { name: 'Järvirannikon tunnus' }).click()
    await page.waitForURL(/\/fi\/account/)
    expect(await mainOf(page)).toContain('Elina Aalto')
  })

  test('never leads away from the product', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const page = await aBrowser()
      provider.nextIs(official('Riikka Virtanen', ['readers']))
      await page.goto(at(`/fi/sign-in/with/oidc?to=${encodeURIComponent(to)}`))
      await page.locator('main').getByRole('link', { name: 'Järvirannikon tunnus' }).click()
      expect(page.url()).toBe(at('/fi/official'))
    }
  })

  test('ends a session when it says so, by a token that is signed, whole, new and not replayed', async () => {
    const page = await aBrowser()
    const isIn = async () => (await goes(page, '/fi/official')) === 200 && pathOf(page) === '/fi/official'
    const send = async (token: string, provided = 'oidc') => (await fetch(at(`/identity/${provided}/back-channel-logout`), { method: 'POST', body: new URLSearchParams({ logout_token: token }) })).status
    await throughDirectory(page, official('Lauri Leino', ['readers']))
    const token = await provider.logoutToken({ sub: 'sub of Lauri Leino' })
    const [header, , signature] = token.split('.')
    const forged = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()), jti: 'other' })).toString('base64url')
    const bad = [`${header}.${forged}.${signature}`, `${token.slice(0, -6)}AAAAAA`, 'x', '', await provider.logoutToken({ sub: 'sub of Lauri Leino', nonce: 'n' }), await provider.logoutToken({ sub: 'sub of Lauri Leino', aud: 'other' }), await provider.logoutToken({})]
    for (const each of bad) expect(await send(each)).toBe(400)
    expect(await send(token, 'strong')).toBe(400)
    expect(await isIn()).toBe(true)
    expect(await send(token)).toBe(200)
    expect(await isIn()).toBe(false)
    await throughDirectory(page, official('Lauri Leino', ['readers']))
    expect(await send(token)).toBe(400)
    expect(await isIn()).toBe(true)
    expect((await fetch(at('/identity/oidc/back-channel-logout'))).status).toBe(405)
    expect((await fetch(at('/fi/sign-out'), { method: 'POST', headers: { Origin: 'https://evil.example' } })).status).toBe(403)
  })

  test('ends a session when somebody signs out at the directory itself', async () => {
    const page = await aBrowser()
    await throughDirectory(page, official('Venla Vuori', ['readers']))
    expect(pathOf(page)).toBe('/fi/official')
    await page.goto(`${provider.issuer}/session/end`)
    await page.getByRole('button', { name: 'End' }).click()
    await vi.waitFor(async () => {
      await goes(page, '/fi/official')
      expect(pathOf(page)).toBe('/fi/sign-in')
    }, { timeout: 20_000, interval: 200 })
  })
})

describe('strong identification', () => {
  const CODE = '010180-9026'
  const person = (more: Record<string, unknown> = {}): NamedPerson => ({ sub: `pairwise ${CODE}`, acr: 'loa3', claims: { 'urn:oid:1.2.246.21': CODE, 'municipality': 'Kaukokunta', 'address': 'Kotikatu 1', ...more } })
  const identify = async (page: Page, who = person()) => {
    provider.nextIs(who)
    await page.goto(at('/fi/sign-in'))
    await page.getByRole('link', { name: 'Tunnistaudu vahvasti' }).click()
    await page.waitForURL((url) => url.origin === product.origin && !url.pathname.startsWith('/identity'))
  }
  const addresses: string[] = []

  test('asks once for the invited address, and then signs in alone', async () => {
    const page = await aBrowser()
    page.on('request', (request) => addresses.push(`${request.url()} ${request.postData() ?? ''}`))
    await identify(page)
    expect(await page.locator('h1').innerText()).toBe('Tunnistautuminen onnistui')
    const { path } = await aLetter(page, 'marjatta.ojala@muistiyhdistys.example', async (here) => {
      await here.fill('#email', 'marjatta.ojala@muistiyhdistys.example')
      await here.locator('main form').first().locator('button').click()
    })
    await goes(page, path)
    await page.locator('main form button').click()
    await page.waitForURL(/\/fi\/association/)
    const next = await aBrowser()
    next.on('request', (request) => addresses.push(`${request.url()} ${request.postData() ?? ''}`))
    await identify(next)
    expect(pathOf(next)).toBe('/fi/association')
    expect(JSON.stringify([await page.context().storageState(), await next.context().storageState()])).not.toContain(CODE)
  })

  test('honours non-disclosure: the person may let their address of mail go', async () => {
    const page = await aBrowser()
    const who = { sub: 'pairwise 2', claims: { 'urn:oid:1.2.246.21': '010530-998L', 'turvakielto': true, 'email': 'sari.niemela@vammaisfoorumi.example', 'email_verified': true, 'municipality': 'Kaukokunta' } }
    await identify(page, who)
    await goes(page, '/fi/account')
    expect(await mainOf(page)).not.toContain('Kaukokunta')
    await page.getByRole('button', { name: 'Poista sähköpostiosoitteeni' }).click()
    await page.waitForURL(/done=email/)
    expect(await mainOf(page)).not.toContain('@')
    const next = await aBrowser()
    await identify(next, who)
    expect(pathOf(next)).toMatch(/^\/fi\/association/)
  })

  test('leaves no identity code in any table, log line, letter, address or cookie', async () => {
    const dump = await onDatabase(async (client) => await dumpOf(client))
    for (const text of [CODE, CODE.replace('-', ''), encodeURIComponent(CODE), '010530-998L', 'pairwise', 'Kaukokunta', 'Kotikatu']) {
      expect(placesOf(dump, text)).toEqual([])
      expect(product.output()).not.toContain(text)
    }
    expect(addresses.filter((each) => each.startsWith(product.origin) && each.includes(CODE))).toEqual([])
    expect(await (await fetch(at('/demo/outbox'))).text()).not.toContain(CODE)
    // Letters are kept in the demonstration only, for a day.
    expect(placesOf(dump, 'marjatta.ojala@muistiyhdistys.example')).toEqual(['public.demo_letter.to', 'public.person.email'])
  })
})

describe('own sessions', () => {
  const enter = async (page: Page) => {
    await page.goto(at('/fi/sign-in'))
    await page.locator('main').getByRole('button', { name: /Veikko Salo/ }).click()
    await page.waitForURL(/\/fi\/official/)
  }
  const isIn = async (page: Page) => {
    await goes(page, '/fi/account')
    return pathOf(page) === '/fi/account'
  }

  test('are listed, and ended one by one, all others, or everywhere', async () => {
    const [phone, desk, library] = [await aBrowser({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1' }), await aBrowser({ userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' }), await aBrowser()]
    for (const page of [phone, desk, library]) await enter(page)
    await goes(desk, '/fi/account')
    const shown = await mainOf(desk)
    expect(shown).toMatch(/Firefox, Windows\s+tämä selain/)
    expect(shown).toMatch(/Safari, iPhone, iPad/)
    expect(shown).not.toMatch(/127\.0\.0\.1|17_5|140\.0/)
    await desk.getByRole('button', { name: 'Kirjaudu ulos: Safari, iPhone, iPad' }).click()
    await desk.waitForURL(/done=ended/)
    expect(await desk.locator('[role=status]').innerText()).toContain('Kirjautuminen on lopetettu')
    expect([await isIn(phone), await isIn(desk), await isIn(library)]).toEqual([false, true, true])
    await desk.getByRole('button', { name: 'Kirjaudu ulos kaikista muista' }).click()
    expect([await isIn(desk), await isIn(library)]).toEqual([true, false])
    await enter(library)
    await isIn(desk)
    await desk.getByRole('button', { name: 'Kirjaudu ulos kaikkialta' }).click()
    await desk.waitForURL(/\/fi\/sign-out/)
    expect([await isIn(desk), await isIn(library)]).toEqual([false, false])
  })

  test('that are older than a quarter of an hour close no account: one signs in again and comes back', async () => {
    const page = await aBrowser()
    await enter(page)
    await goes(page, '/fi/my-data/account/leave')
    expect(await page.locator('main form button').count()).toBe(1)
    await onDatabase(async (client) => await client.query(`UPDATE session SET created_at = created_at - interval '16 minutes' WHERE ended_at IS NULL`))
    const sent = await page.request.post(at('/fi/my-data/account/leave'), { headers: { Origin: product.origin }, maxRedirects: 0 })
    expect([sent.status(), sent.headers()['location']]).toEqual([303, '/fi/sign-in?to=%2Ffi%2Fmy-data%2Faccount%2Fleave'])
    await goes(page, '/fi/my-data/account/leave')
    expect(await page.locator('main form button').count()).toBe(0)
    await page.getByRole('link', { name: 'Kirjaudu uudelleen' }).click()
    await page.locator('main').getByRole('button', { name: /Veikko Salo/ }).click()
    await page.waitForURL(/\/fi\/my-data\/account\/leave/)
    expect(await page.locator('main form button').count()).toBe(1)
  })

  test('are asked for by whoever is signed in only, and lead back after signing in', async () => {
    const page = await aBrowser()
    await goes(page, '/fi/account')
    expect(new URL(page.url()).searchParams.get('to')).toBe('/fi/account')
  })
})

describe.each([
  { name: 'after four hours without use, without JavaScript', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, ends: `last_seen_at = now() - interval '4 hours'` },
  { name: 'after its twelve hours, with JavaScript', options: { javaScriptEnabled: true }, ends: 'expires_at = now()' },
])('a session that ends $name', ({ name, options, ends }) => {
  test('gives a form that was sent too late back whole, to be sent again after signing in', async () => {
    const page = await aBrowser(options)
    const enter = async (tab: Page) => await tab.locator('main').getByRole('button', { name: /Aino/ }).click()
    await goes(page, '/fi/sign-in')
    await enter(page)
    await page.waitForURL(/\/fi\/official/)
    await goes(page, '/fi/official/consultations/lahipalvelut-varhainen/summary')
    await page.getByRole('link', { name: 'Kirjoita Säästötavoite' }).click()
    const text = `Säästötavoite on annettu valtiolta, eikä sitä voi muuttaa tässä asiassa. Kirjoitettu ${name}.`
    await page.fill('[name="why.fi"]', text)
    const theme = page.url()
    await onDatabase(async (client) => await client.query(`UPDATE session SET ${ends} WHERE ended_at IS NULL`))
    await page.locator('main form button').last().click()
    await page.getByRole('heading', { name: 'Kirjautumisesi päättyi. Tekstisi on tallessa tällä sivulla.' }).waitFor()
    expect(await mainOf(page)).toContain(text)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Kirjaudu sisään uudessa välilehdessä' }).click()])
    await enter(tab)
    await tab.waitForURL(theme)
    await page.getByRole('button', { name: 'Lähetä teksti uudelleen' }).click()
    await page.waitForURL((url) => !url.pathname.includes('sign-in'))
    await vi.waitFor(async () => {
      await tab.goto(theme)
      expect(await tab.inputValue('[name="why.fi"]')).toBe(text)
    }, { timeout: 20_000, interval: 200 })
  })
})
