import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, productOrigin } from '../support/open-browser'
import { inPage } from '../support/resident'

const browser = await openBrowser()
const origin = productOrigin()
const open = `${origin}/fi/official/consultations/lahipalvelut`
const early = `${origin}/fi/official/consultations/lahipalvelut-varhainen`

async function signIn(page: Page, name = 'Aino'): Promise<void> {
  await page.goto(`${origin}/fi/sign-in`)
  await page.locator('main form', { hasText: name }).first().locator('button').click()
  await page.waitForURL(/\/(official|association)(\/|$)/)
}

const words = async (page: Page) => await page.locator('main').innerText()
const lang = async (page: Page) => await page.locator('html').getAttribute('lang')
const inLanguage = async (page: Page, locale: string) => {
  if (!(await page.locator(`.langs button[value=${locale}]`).isVisible())) await page.locator('.langs details summary').click()
  await page.locator(`.langs button[value=${locale}]`).click()
  await page.waitForURL(`**/${locale}/**`)
}

/** A resident answers the open consultation; gives a way to change the words later. */
async function answer(text: string): Promise<(words: string) => Promise<void>> {
  let code = ''
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/fi/consultations/lahipalvelut/answer`)
    await page.locator('main button[value=all]').click()
    await page.fill('[name=q7]', text)
    await page.locator('main button[value=send]').first().click()
    await page.waitForURL(/\/receipt$/)
    code = (await page.locator('.code').first().innerText()).trim()
  })
  return async (changed) => await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/fi/answers`)
    await page.fill('#code', code)
    await page.click('main form button')
    await page.click('a[href$="/mine/edit"]')
    await page.fill('[name=q7]', changed)
    await page.locator('main button[value=save]').first().click()
    await page.waitForURL(/\?saved$/)
  })
}

describe.each([
  { name: 'without JavaScript on a narrow phone', mark: 'ilman', options: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } } },
  { name: 'with JavaScript', mark: 'kanssa', options: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } } },
])('somebody at a desk $name', ({ mark, options }) => {
  test('is shown the new words when a person changes an answer that lies open', async () => {
    const change = await answer(`Avoinna oleva teksti ${mark}.`)
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${open}/answers?order=newest`)
      const item = page.locator('.answers > li', { hasText: `Avoinna oleva teksti ${mark}` })
      if ((await item.getAttribute('class')) !== 'is-open') await item.locator('a', { hasText: 'Avaa ja lue' }).click()
      await change(`Muuttunut teksti ${mark}.`)
      const refused = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.locator('.is-open button[value=read]').click()
      expect((await refused).status()).toBe(409)
      expect(await page.locator('[role=status]').first().innerText()).toContain('Vastaaja on muuttanut tekstiään')
      expect(await page.locator('.is-open').innerText()).toContain(`Muuttunut teksti ${mark}`)
      expect(await page.locator('.is-open').innerText()).not.toContain('Luettu\n')
      await page.locator('.is-open button[value=read]').click()
      await page.waitForURL(/answers\?/)
      await page.goto(`${open}/answers?state=mine&order=newest`)
      expect(await words(page)).toContain(`Muuttunut teksti ${mark}`)
    })
  })

  test('keeps what was typed about a theme, an opening and a name when the language changes', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${early}/summary`)
      await page.locator('a', { hasText: 'Kirjoita Säästötavoite' }).click()
      const before = await page.inputValue('[name="why.fi"]')
      await page.fill('[name="why.fi"]', `Kesken ${mark}`)
      await page.fill('[name="due.day"]', '99')
      await inLanguage(page, 'sv')
      expect([await lang(page), await page.inputValue('[name="why.fi"]'), await page.inputValue('[name="due.day"]')]).toEqual(['sv', `Kesken ${mark}`, '99'])
      expect(await page.locator('.errors').count()).toBe(0)
      await page.goto(page.url().replace('/sv/', '/fi/'))
      expect(await page.inputValue('[name="why.fi"]')).toBe(before)

      await page.goto(`${early}/summary`)
      await page.fill('[name="lead.fi"]', `Alkusanat kesken ${mark}`)
      await inLanguage(page, 'sv')
      expect(await page.inputValue('[name="lead.fi"]')).toBe(`Alkusanat kesken ${mark}`)

      await page.goto(`${early}/themes`)
      await page.fill('[name="title.sv"]', `Tema ${mark}`)
      await inLanguage(page, 'sv')
      expect([await page.inputValue('[name="title.sv"]'), await page.locator('.errors').count()]).toEqual([`Tema ${mark}`, 0])
      await page.locator('main table a').first().click()
      await page.fill('[name="title.en"]', `Theme ${mark}`)
      await inLanguage(page, 'fi')
      expect([await lang(page), await page.inputValue('[name="title.en"]')]).toEqual(['fi', `Theme ${mark}`])
    })
  })

  test('gives a half-written step of a statement in another language, without a word on what is missing', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page, 'Sari Niemelä')
      const matter = page.locator('article.matter', { hasText: 'Osallisuusohjelma' })
      if ((await matter.locator('button').count()) > 0) await matter.locator('button').click()
      else {
        await matter.locator('p a').first().click()
        await page.locator('.task-list a').first().click()
      }
      await page.waitForURL(/\/positions$/)
      await page.fill('[name="positions.0.text"]', `Vain puolikas ehdotus ${mark}`)
      await inLanguage(page, 'sv')
      expect([await lang(page), await page.inputValue('[name="positions.0.text"]')]).toEqual(['sv', `Vain puolikas ehdotus ${mark}`])
      expect(await page.locator('.errors').count()).toBe(0)
    })
  })

  test('publishes nothing unseen, and is told why', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${early}/summary`)
      await inPage(browser, { javaScriptEnabled: false }, async (colleague) => {
        await signIn(colleague)
        await colleague.goto(`${early}/summary`)
        await colleague.fill('[name="lead.sv"]', `Ändrat av en kollega ${mark}`)
        await colleague.locator('main button[value=lead]').click()
        await colleague.waitForURL(/done=saved$/)
      })
      const refused = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.locator('button[value=publish]').click()
      expect((await refused).status()).toBe(409)
      expect(await page.locator('[role=status]').first().innerText()).toContain('Yhteenvetoa ei julkaistu')
      // Asked for where a plain variant says no longer what was confirmed.
      if (await page.locator('[name=reason]').isVisible()) await page.fill('[name=reason]', 'Selkotekstit tarkistetaan huomenna.')
      await page.locator('button[value=publish]').click()
      await page.waitForURL(/done=published$/)
    })
  })

  test('publishes no opening words that are typed and not saved', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${early}/summary`)
      const before = await page.inputValue('[name="lead.fi"]')
      await page.fill('[name="lead.fi"]', `Tallentamatta ${mark}`)
      const refused = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.locator('button[value=publish]').click()
      expect((await refused).status()).toBe(409)
      expect(await page.locator('[role=status]').first().innerText()).toContain('Olet muuttanut alkusanoja, mutta et ole tallentanut niitä.')
      expect(await page.inputValue('[name="lead.fi"]')).toBe(`Tallentamatta ${mark}`)
      await page.goto(`${early}/summary`)
      expect(await page.inputValue('[name="lead.fi"]')).toBe(before)
    })
  })

  test('does not overwrite a theme’s name that a colleague has changed', async () => {
    await inPage(browser, options, async (page) => {
      await signIn(page)
      await page.goto(`${open}/themes`)
      await page.fill('[name="title.fi"]', `Nimettävä ${mark}`)
      await page.locator('form button[value=name]').click()
      await page.waitForURL(/\/themes$/)
      await page.locator('main table a', { hasText: `Nimettävä ${mark}` }).click()
      await inPage(browser, { javaScriptEnabled: false }, async (colleague) => {
        await signIn(colleague)
        await colleague.goto(page.url())
        await colleague.fill('[name="title.fi"]', `Työtoverin nimi ${mark}`)
        await colleague.locator('button[value=name]').click()
        await colleague.waitForLoadState()
      })
      await page.fill('[name="title.fi"]', `Oma nimi ${mark}`)
      await page.locator('button[value=name]').click()
      expect(await page.locator('main [role=status]').innerText()).toContain(`Työtoverin nimi ${mark}`)
      expect(await page.inputValue('[name="title.fi"]')).toBe(`Oma nimi ${mark}`)
      await page.locator('button[value=name]').click()
      await page.waitForFunction((name) => document.querySelector('h1')?.textContent === name, `Oma nimi ${mark}`)
    })
  })
})

test('the reason for publishing stays on the page of the summary whatever is pressed', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await signIn(page)
    await page.goto(`${early}/summary`)
    const fields = await page.locator('#step').evaluate((form) => [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const))
    const reason = 'Tarkistaja on lomalla.'
    const send = async (path: string, more: Record<string, string>) => {
      const answer = await page.request.post(path, { headers: { origin }, form: { ...Object.fromEntries(fields), reason, ...more } })
      return { status: answer.status(), html: await answer.text() }
    }
    const kept = new RegExp(`<textarea[^>]* name="reason"[^>]*>${reason}</textarea>`)
    // The words that stand in the fields are those that are stored: nothing is changed by any of it.
    const saved = await send(`${early}/summary`, { do: 'lead' })
    expect([saved.status, saved.html.includes('Muutokset on tallennettu.')]).toEqual([200, true])
    const translated = await send(`${early}/summary`.replace('/fi/', '/sv/'), { language: 'sv' })
    const overtaken = await send(`${early}/summary`, { do: 'publish', seen: 'what was seen before' })
    expect([translated.status, overtaken.status]).toEqual([200, 409])
    for (const { html } of [saved, translated, overtaken]) expect(html).toMatch(kept)
  })
})

test('a form of a statement’s page sent after the sign-in had ended is given back', async () => {
  await inPage(browser, { javaScriptEnabled: false }, async (page) => {
    await signIn(page)
    await page.goto(`${open}/statements`)
    await page.locator('.answers h2 a').first().click()
    await page.context().clearCookies()
    await page.locator('summary', { hasText: 'Merkitse kohta teeman alle' }).first().click()
    const refused = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator('button[value=mark]').first().click()
    expect((await refused).status()).toBe(401)
    expect(await page.title()).not.toMatch(/^ –/)
    expect(await page.locator('form#step input[name=part]').count()).toBe(1)
  })
})

test('the language menu stays on pages whose address has no language, and on pages that are not there', async () => {
  await inPage(browser, { locale: 'fi-FI' }, async (page) => {
    for (const path of ['/demo/outbox', '/demo/components']) {
      await page.goto(`${origin}${path}`)
      await page.locator('.langs a[hreflang=sv]').first().click()
      await page.waitForURL(`**${path}`)
      expect(await lang(page)).toBe('sv')
      await page.locator('.langs a[hreflang=fi]').first().click()
      await page.waitForURL(`**${path}`)
    }
    await signIn(page)
    await page.goto(`${open}/themes/00000000-0000-4000-8000-000000000000`)
    await page.locator('.langs button[value=sv]').first().click()
    await page.waitForURL('**/sv/official/**')
    expect(await lang(page)).toBe('sv')
  })
})
