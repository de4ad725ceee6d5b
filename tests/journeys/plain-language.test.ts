import { expect, test } from 'vitest'
import { enterAs, invite, send, words } from '../support/administrator'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const early = `${productOrigin()}/fi/official/consultations/lahipalvelut-varhainen`

test('a plain-language confirmer reads the draft and confirms it; publishing without that asks for a reason', async () => {
  const mark = `Selkeä kohta ${process.pid}`
  const person = { name: 'Selma Selkeä', email: 'selma.selkea@jarvirannikko.example' }
  const options = { javaScriptEnabled: false }
  await inPage(browser, options, async (admin) => {
    await enterAs(admin, 'Mikko Saarinen')
    await invite(admin, { ...person, roles: ['plain-confirmer'] })
    await invite(admin, { name: 'Lauri Lukija', email: 'lauri.lukija@jarvirannikko.example', roles: ['analyst'] })
  })
  await inPage(browser, options, async (author) => {
    await enterAs(author, 'Aino Laine')
    await author.goto(`${early}/summary`)
    await author.locator('a', { hasText: 'Kirjoita Digivastaanotto' }).click()
    await author.locator('fieldset', { has: author.locator('[name="said.fi-simple"]') }).locator('summary').click()
    await author.fill('[name="said.fi-simple"]', mark)
    await author.locator('main form button').last().click()
    await author.waitForURL(/\?saved$/)
    await author.goto(`${early}/summary`)
    expect(await author.locator('#publish ~ div').innerText()).toContain('Tämä teksti tai sen yleiskielinen teksti on muuttunut vahvistamisen jälkeen. Vahvistaja: Aino Laine')
    await author.locator('button[value=publish]').click()
    expect(await author.title()).toMatch(/^Virhe: /)
    expect(await words(author)).toContain('Kerro, miksi yhteenveto julkaistaan ilman vahvistusta')
  })
  await inPage(browser, options, async (analyst) => {
    await enterAs(analyst, 'Lauri Lukija')
    await analyst.goto(`${early}/summary`)
    expect(await analyst.locator('button[value=publish], button[value=lead]').count()).toBe(0)
    expect(await words(analyst)).toContain('Tämä ei kuulu rooleihisi: julkaista yhteenveto. Se kuuluu näille rooleille: julkaisija.')
  })
  await inPage(browser, options, async (confirmer) => {
    await enterAs(confirmer, 'Selma Selkeä')
    expect(await confirmer.locator('main').innerText()).toMatch(/yhteenveto/i)
    await confirmer.goto(`${early}/summary`)
    expect(await confirmer.locator('main textarea').count()).toBe(0)
    expect((await confirmer.goto(`${early}/answers`))?.status()).toBe(403)
    await confirmer.goto(`${early}/summary/preview?shown=fi-simple`)
    expect(await words(confirmer)).toContain(mark)
    await send(confirmer, 'Vahvista tämä versio')
    expect(await words(confirmer)).toMatch(/Vahvistaja: Selma Selkeä, \S+ \d/)
    // Other journeys change standard texts of the same summary: their plain variants wait for somebody as well.
    for (const shown of ['sv-simple', 'en-simple']) {
      await confirmer.goto(`${early}/summary/preview?shown=${shown}`)
      if ((await confirmer.locator('main').getByRole('button', { name: 'Vahvista tämä versio' }).count()) > 0) await send(confirmer, 'Vahvista tämä versio')
    }
  })
  await inPage(browser, options, async (publisher) => {
    await enterAs(publisher, 'Aino Laine')
    await publisher.goto(`${early}/summary`)
    expect(await publisher.locator('[name=reason]').count()).toBe(0)
    await publisher.locator('button[value=publish]').click()
    await publisher.waitForURL(/done=published/)
  })
})
