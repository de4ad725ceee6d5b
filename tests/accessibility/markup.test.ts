import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { productOrigin } from '../support/open-browser'
import { htmlFindings, withoutScripts } from './engines/html'
import { findDemoThings, send, type DemoThings } from './things'
import { visits, type Visit } from './visits'

let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 60_000)

describe.each(LOCALES)('the HTML of every page in %s', (locale) => {
  test('is valid, says its language and title, asks no other host and runs by no clock', async () => {
    const findings: string[] = []
    const titles = new Map<string, string>()
    // The other variants differ from Finnish in their words; what they say of each fault is in the long run.
    const isWhole = process.env.KUULTU_FULL === '1' || locale === 'fi' || locale === 'fi-simple'
    for (const visit of visits(things).filter(({ state }) => isWhole || state === 'default')) {
      const name = `${visit.module} (${visit.state})`
      const answer = await send(visit.address(locale), { cookie: things.cookies[visit.as], form: visit.form })
      const html = await answer.text()
      if (answer.status !== (visit.status ?? 200)) findings.push(`${name}: status ${answer.status}`)
      else findings.push(...[...(await htmlFindings(html)).slice(0, 6), ...headFindings(html, visit, locale, titles)].map((finding) => `${name}: ${finding}`))
    }
    expect(findings).toEqual([])
  }, 180_000)
})

/** WCAG 2.2.1, 2.4.2 and 3.1.1, as far as the HTML tells. */
function headFindings(html: string, visit: Visit, locale: string, titles: Map<string, string>): string[] {
  const page = withoutScripts(html)
  const title = html.match(/<title>([^<]*)<\/title>/)?.[1] ?? ''
  const other = titles.get(title)
  // Every address that leads nowhere has the same page.
  if (visit.status !== 404) titles.set(title, visit.module)
  const isDemo = visit.module.startsWith('demo/')
  return [
    ...(isDemo || html.includes(`<html lang="${locale}"`) ? [] : [`its language is not ${locale}`]),
    ...(isDemo || /^.+ – Kuultu – .+$/.test(title) ? [] : [`its title is "${title}"`]),
    ...(other === undefined || other === visit.module ? [] : [`its title is also that of ${other}: ${title}`]),
    ...(/<meta[^>]+http-equiv="?refresh/i.test(html) ? ['goes elsewhere by itself'] : []),
    ...(/(?:src|href|action)="(?:https?:)?\/\//.test(page.replaceAll(productOrigin(), '').replace(/<a [^>]*>|<link rel="(?:canonical|alternate)[^>]*>/g, '')) ? ['asks another host'] : []),
  ]
}
