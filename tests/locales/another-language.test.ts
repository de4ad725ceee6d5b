import { execFile } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as registered from '~/kernel/locales'
import type * as faults from '~/platform/http/faults/fault-page.server'
import type * as format from '~/platform/i18n/format'
import type * as names from '~/platform/i18n/language-name'
import type * as wishes from '~/platform/i18n/locale-from-request.server'
import { fell, plant } from '../architecture/planted-tree'

// The product with two languages more: Estonian, and Arabic, which is written from right to left. Nothing else is
// changed: a row each in the registry and a folder each in locales/.
const ROWS = `
  'et': { base: 'et', simple: false, direction: 'ltr', formatting: 'et-EE', name: 'Eesti', forms: { day: '{weekday} {day}.{month}.{year}', shortDay: '{day}.{month}.{year}', dayAndTime: '{date} kell {time}', hours: 'with-minutes', range: '{from}–{to}', spans: { days: ['päev', 'päeva'], years: ['aasta', 'aastat'] } } },
  'ar': { base: 'ar', simple: false, direction: 'rtl', formatting: 'ar-u-nu-latn', name: 'العربية', forms: { day: '{weekday} {day} {monthName} {year}', shortDay: '{day}/{month}/{year}', dayAndTime: '{date} {time}', hours: 'with-minutes', range: '{from}–{to}', spans: { days: ['يوم', 'يومًا'], years: ['سنة', 'سنة'] } } },
`

const isFull = process.env.KUULTU_FULL === '1'

type Source = { load: <T>(place: string) => Promise<T>; close: () => Promise<void> }

let tree: string
beforeAll(async () => {
  tree = await plant({})
  const generated = 'app/platform/db/generated'
  for (const place of ['app', 'prisma', 'tests', 'locales', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vite.cli.config.ts', 'vitest.config.ts', 'prisma.config.ts', 'remix.config.js', 'remix.config.d.ts']) {
    cpSync(place, path.join(tree, place), { recursive: true, filter: (from) => !from.startsWith(generated) && !from.includes('golden') })
  }
  symlinkSync(path.resolve(generated), path.join(tree, generated))
  const registry = path.join(tree, 'app/kernel/locales.ts')
  writeFileSync(registry, readFileSync(registry, 'utf8').replace('\n} as const satisfies', `${ROWS}} as const satisfies`))
  for (const [locale, skip] of [['et', 'Mine sisu juurde'], ['ar', 'انتقل إلى المحتوى']] as const) {
    cpSync(path.join(tree, 'locales/fi'), path.join(tree, 'locales', locale), { recursive: true })
    const shell = path.join(tree, 'locales', locale, 'shell.json')
    writeFileSync(shell, readFileSync(shell, 'utf8').replace('Siirry sisältöön', skip))
  }
}, 60_000)
afterAll(() => fell(tree))

describe('two more languages, a row and a folder each', () => {
  // A whole compilation, whose errors come when somebody writes one language's name where any could stand.
  if (isFull) it('compile: no other code has to know of them', async () => {
    const tsc = path.resolve('node_modules/typescript/bin/tsc')
    const said = await promisify(execFile)(process.execPath, [tsc, '--noEmit', '--incremental', 'false', '--tsBuildInfoFile', 'null', '-p', tree]).then(
      () => '',
      (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
    )
    expect(said.split('\n').slice(0, 20)).toEqual([''])
  }, 600_000)

  it('are written, named, dated and drawn in their own direction', async () => {
    const { openSource } = (await import(/* @vite-ignore */ pathToFileURL(path.join(tree, 'app/cli/source.mjs')).href)) as { openSource: () => Promise<Source> }
    const source = await openSource()
    try {
      const { faultPage } = await source.load<typeof faults>('/app/platform/http/faults/fault-page.server.ts')
      const { formatDateTime } = await source.load<typeof format>('/app/platform/i18n/format.ts')
      const { languageName } = await source.load<typeof names>('/app/platform/i18n/language-name.ts')
      const { localeFromRequest } = await source.load<typeof wishes>('/app/platform/i18n/locale-from-request.server.ts')
      const { LOCALES } = await source.load<typeof registered>('/app/kernel/locales.ts')
      const [et, ar] = ['et', 'ar'] as unknown as [registered.Locale, registered.Locale]
      const shown = (locale: registered.Locale) => faultPage({ fault: 421, locale, site: null, address: '/x', stylesheets: [], requestId: 'r', fields: null })
      expect(shown(et)).toContain('<html lang="et" dir="ltr"')
      expect(shown(et)).toContain('Mine sisu juurde')
      expect(shown(ar)).toContain('<html lang="ar" dir="rtl"')
      // The menu of every page names the new languages in themselves, each in its own direction.
      expect(shown(et)).toContain('hreflang="ar" lang="ar" dir="rtl" rel="nofollow">العربية</a>')
      expect(shown(ar)).toContain('انتقل إلى المحتوى')
      expect(formatDateTime(et, new Date('2027-02-14T21:59:00Z'))).toBe('pühapäev 14.2.2027 kell 23.59')
      expect([languageName('fi', et), languageName('sv', ar), languageName(et, 'sv-simple')]).toEqual(['viro', 'arabiska', 'selkorootsi'])
      expect(localeFromRequest(new Request('http://x/', { headers: { 'Accept-Language': 'ar-IQ, en;q=0.5' } }), LOCALES)).toBe('ar')
    } finally {
      await source.close()
    }
  }, 60_000)
})
