import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'
import { answersTo, crawlForms, type Crawled } from './forms'
import { aimAt, findDemoThings, send, type DemoThings } from './things'

const isFull = process.env.KUULTU_FULL === '1'
const browser = await openBrowser()
// Where what is typed is saved as it is, or a choice is all there is, the menu of languages leads on by links.
const WITHOUT_LANGUAGE_MENU: string[] = []

describe.each(isFull ? (['fi', 'sv'] as const) : (['fi'] as const))('every form without JavaScript, in %s', (locale) => {
  // Forms that publish, withdraw and sign out are sent as well, and letters to one address are few: each round has a product of its own.
  let product: Product
  let things: DemoThings
  beforeAll(async () => {
    product = await startOwnProduct()
    aimAt(product.origin)
    things = await findDemoThings()
  }, 240_000)
  afterAll(async () => {
    await product.stop()
  })

  // Before any form ends what this one looks at.
  test('with a field to type in is sent along when the language is changed, and loses no word', async () => {
    const other = locale === 'fi' ? 'sv' : 'fi'
    const findings: string[] = []
    const page = await browser.newPage()
    const forms = (await crawlForms(page, things, locale)).filter(({ form }) => form.fields.some(({ isText }) => isText))
    await page.close()
    for (const { visit, form } of forms) {
      const name = `${visit.module} (${visit.state})`
      if (!form.buttons.some((button) => button.name === 'language')) {
        findings.push(`${name}: the menu of languages does not send it`)
        continue
      }
      const texts = form.fields.filter(({ isText }) => isText).map((field, at) => [field.name, shortIn(field.name, at) ?? `Kirjoitettu <b>${at}</b> & säilyy "aina" 👵🏽`] as const)
      const hidden = form.fields.filter(({ type }) => type === 'hidden').map((field) => [field.name, field.value] as const)
      const fields = { ...Object.fromEntries(hidden), ...Object.fromEntries(texts), language: other }
      const { status, html, address } = await sentOn(form.action, fields, things.cookies[visit.as])
      if (status !== 200 || !address.startsWith(`/${other}`)) findings.push(`${name}: status ${status} at ${address}`)
      const lost = texts.filter(([, text]) => !html.includes(asHtml(text))).map(([field]) => field)
      if (lost.length > 0) findings.push(`${name}: what was typed in ${lost.join(', ')} is lost`)
    }
    expect(findings.sort()).toEqual(WITHOUT_LANGUAGE_MENU)
  }, 120_000)

  test('takes what is empty, wrong, right and sent twice, loses no text, and asks again who one is', async () => {
    const findings: string[] = []
    const page = await browser.newPage()
    const forms = await crawlForms(page, things, locale)
    await page.close()
    expect(forms.length).toBeGreaterThan(15)
    // What ends something comes last: signing out would end every form after it.
    for (const { visit, form } of forms.sort((a, b) => ending(a) - ending(b))) {
      const cookie = things.cookies[visit.as]
      for (const [kind, fields] of Object.entries(answersTo(form, { code: things.code, email: 'joku@asukas.example' }))) {
        const name = `${visit.module} ${form.buttons[0]?.value ?? ''} (${visit.state}), ${kind}`
        const answer = await send(form.action, { cookie, form: fields })
        const html = await answer.text()
        if (![200, 302, 303, 404, 409, 410, 422].includes(answer.status)) findings.push(`${name}: status ${answer.status}`)
        const lost = answer.status === 422 || answer.status === 409 ? form.fields.filter((field) => field.isText && !html.includes(asHtml(String(fields[field.name] ?? '')).slice(0, 60))).map((field) => field.name) : []
        if (lost.length > 0) findings.push(`${name}: what was typed in ${lost.join(', ')} is lost`)
        if (kind !== 'right' || ending({ visit, form }) > 0) continue
        const again = await send(form.action, { cookie, form: fields })
        // Pressing twice is no conflict with anybody, unless it was one at once.
        if (![200, 302, 303, 404, 410, 422, answer.status].includes(again.status)) findings.push(`${name}, twice: status ${again.status}`)
        if (!['official', 'representative', 'auditor'].includes(visit.as)) continue
        const stranger = await send(form.action, { form: fields })
        if (![302, 303, 401, 403, 404, 422].includes(stranger.status)) findings.push(`${name}, signed out: status ${stranger.status}`)
      }
    }
    expect(findings).toEqual([])
  }, 300_000)
})

/** Sends a form and goes where it leads, sending it again where a browser would. */
async function sentOn(action: string, form: Record<string, string>, cookie: string): Promise<{ status: number; html: string; address: string }> {
  let [address, answer] = [action, await send(action, { cookie, form })]
  for (let times = 0; times < 3 && answer.status >= 300 && answer.status < 400; times += 1) {
    address = answer.headers.get('location') ?? ''
    answer = answer.status >= 307 ? await send(address, { cookie, form }) : await send(address, { cookie })
  }
  return { status: answer.status, html: await answer.text(), address }
}

/** What somebody types wrongly where only a few signs have a place. */
function shortIn(name: string, at: number): string | null {
  return /\.(?:day|month|year)$/.test(name) ? `${at}x` : /phone$/.test(name) ? `09 ${at}x&` : null
}

function ending({ visit, form }: Crawled): number {
  if (visit.module === 'public/account' || visit.module === 'public/my-data-leave' || visit.module === 'public/sign-out' || form.action.includes('sign-out')) return 3
  const words = `${visit.module} ${visit.state} ${form.buttons.map((button) => button.value).join()}`
  return /withdraw|leave|put-away|remove|publish/.test(words) ? 2 : visit.module === 'public/answer-check' ? 1 : 0
}

function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#x27;')
}
