import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dumpOf, placesOf } from '../support/dump'
import { startIdentityProvider, type IdentityProvider, type NamedPerson } from '../support/identity-provider'
import { openBrowser } from '../support/open-browser'
import { freePort, type Product } from '../support/product'
import { mainOf, pathOf, signingIn, startOnDatabase, type ProductOnDatabase } from '../support/signing-in'

const browser = await openBrowser()
let running: ProductOnDatabase
let product: Product
let provider: IdentityProvider

beforeAll(async () => {
  const port = await freePort()
  provider = await startIdentityProvider(`http://127.0.0.1:${port}`)
  const env = { ...provider.settings, OIDC_ROLES: JSON.stringify({ readers: ['analyst'], writers: ['author', 'publisher'] }), OIDC_LABEL: JSON.stringify({ fi: 'Järvirannikon tunnus' }) }
  running = await startOnDatabase({ port, env })
  product = running.product
}, 180_000)
afterAll(async () => {
  await running?.stop()
  await provider?.stop()
})

const { at, goes, aBrowser, aLetter } = signingIn(browser, () => product)
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
    const people = await running.onDatabase(async (client) => await client.query(`SELECT display_name FROM person WHERE display_name IN ('Olli Nieminen', 'Outi Laakso')`))
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
    const dump = await running.onDatabase(async (client) => await dumpOf(client))
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
