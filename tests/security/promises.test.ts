import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { findDemoThings, send, type DemoThings } from '../accessibility/things'
import { visits } from '../accessibility/visits'
import { promisesIn } from '../locales/forbidden-words'

let things: DemoThings
beforeAll(async () => {
  things = await findDemoThings()
}, 120_000)

/** What a page says, without what only machines read. */
function wordsOf(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&[#\w]+;/g, ' ').replace(/\u00ad/g, '').replace(/\s+/g, ' ')
}

describe.each(LOCALES)('every page in %s', (locale) => {
  test('promises nothing that an authority cannot keep, and asks for no consent', async () => {
    const found: string[] = []
    let pages = 0
    for (const visit of visits(things).filter(({ module }) => !module.startsWith('demo/'))) {
      const answer = await send(visit.address(locale), { cookie: things.cookies[visit.as], form: visit.form })
      const words = wordsOf(await answer.text())
      pages += 1
      for (const promise of promisesIn(words)) found.push(`${visit.module} (${visit.state}): ${promise}`)
    }
    expect(pages).toBeGreaterThan(50)
    expect(found).toEqual([])
  }, 120_000)
})

test('such a promise would be found', () => {
  expect(promisesIn(wordsOf('<p>Vastauk\u00adsesi on <b>luottamuk\u00adsellinen</b>.</p><script>"ok"</script>'))).toHaveLength(1)
  expect(promisesIn('Vastauksesi on viranomaisen asiakirja. Kuka tahansa voi pyytää nähtäväkseen sen julkiset osat.')).toEqual([])
})
