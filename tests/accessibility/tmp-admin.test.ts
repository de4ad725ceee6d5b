import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { openBrowser } from '../support/open-browser'
import { htmlFindings } from './engines/html'
import { LOOKS } from './looks'
import { findDemoThings, send, type DemoThings } from './things'
import { visits } from './visits'
import { walk, type Found } from './walk'

const browser = await openBrowser()
const isMine = (module: string) => module.startsWith('admin/') || ['official/summary', 'official/summary-preview', 'official/theme', 'official/home', 'official/consultation'].includes(module)
let things: DemoThings
beforeAll(async () => { things = await findDemoThings() }, 60_000)

test('html', async () => {
  const findings: string[] = []
  for (const locale of LOCALES) for (const visit of visits(things).filter(({ module }) => isMine(module))) {
    const answer = await send(visit.address(locale), { cookie: things.cookies[visit.as], form: visit.form })
    if (answer.status !== (visit.status ?? 200)) findings.push(`${visit.module} ${visit.state} ${locale}: ${answer.status}`)
    findings.push(...(await htmlFindings(await answer.text())).map((each) => `${visit.module} ${visit.state} ${locale}: ${each}`))
  }
  expect(findings).toEqual([])
}, 300_000)

describe.each(['fi', 'sv-simple'] as const)('looks in %s', (locale) => {
  let found: Found
  beforeAll(async () => {
    found = await walk(browser, { locale, visits: visits(things).filter(({ module }) => isMine(module)), things, isFull: true })
  }, 900_000)
  test.each(['pages answer as they should', ...LOOKS.map(({ name }) => name)])('%s', (look) => {
    expect(found.byLook.get(look) ?? []).toEqual([])
  })
  test('frames', () => {
    expect([...found.frames].filter(([, frames]) => frames.size > 1).map(([kind, frames]) => [kind, ...frames].map(String))).toEqual([])
  })
})
