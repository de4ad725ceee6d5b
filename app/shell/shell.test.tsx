import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { CountyFacts } from '~/counties/contract'
import { scopeOf } from '~/kernel/county-scope'
import { menuLanguages } from '~/kernel/language-menu'
import { LOCALES, type Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { ErrorPage, shownStatus } from './error-page'
import { Footer } from './footer'
import { frameFacts, isOfOnePerson, type FrameFacts } from './frame-facts'
import { Header } from './header'
import { frameOf, pageTitle, titleMeta } from './page-title'

const place = vi.hoisted(() => ({ pathname: '/', search: '' }))
vi.mock(import('@remix-run/react'), async (original) => ({ ...(await original()), useLocation: () => place as never }))

const text = Object.fromEntries(LOCALES.map((locale) => [locale, `ma–pe ${locale}`]))
const county: CountyFacts = {
  scope: scopeOf('jarvirannikko'), id: 'jarvirannikko', code: '99', legalProfile: 'county', originalLocale: 'fi', requiredLocales: ['fi', 'sv'],
  name: { fi: 'Järvirannikon hyvinvointialue', sv: 'Insjökustens välfärdsområde', en: 'County of Järvirannikko' },
  offeredLocales: [...LOCALES], smallGroupThreshold: 5, revision: 1, municipalities: [],
  settings: { helpPhone: '00 000 0101', helpHours: text, helpEmail: 'apu@esimerkki.example', postalAddress: text, emergencyPhone: '112', crisisPhone: '09', nameOrder: ['fi', 'sv'] },
}
const viewer = { personId: 'p', sessionId: 's', signedInAt: new Date('2027-01-01T10:00:00Z'), displayName: 'Aino Laine', email: 'a@b.example', locale: 'fi' as const, roles: ['analyst' as const], workspaces: ['official' as const] }
const facts = (locale: Locale, isWorkspace = false): FrameFacts =>
  frameFacts({ county, viewer, isDemo: false, publicOrigin: 'https://kuultu.example', work: { requestId: 'r-1' } }, locale, isWorkspace)

function shown(element: ReactElement, locale: Locale, at = '/fi'): string {
  const { pathname, search } = new URL(at, 'https://kuultu.example')
  Object.assign(place, { pathname, search })
  return renderToStaticMarkup(<TextProvider locale={locale}>{element}</TextProvider>)
}

describe('the facts of the frame', () => {
  it('name nobody on public pages, which are the same for everybody', () => {
    expect(facts('fi').viewer).toBeNull()
    expect(facts('fi', true).viewer).toEqual({ displayName: 'Aino Laine', workspaces: ['official'] })
  })

  it.each([['/fi/official', true], ['/sv-simple/my-data/account', true], ['/fi/my-data/account/leave', true], ['/fi/account', true], ['/fi/my-data', false], ['/fi/my-data/answer', false], ['/fi', false], ['/', false]])('know whether %s is one person’s own: %s', (path, isOwn) => {
    expect(isOfOnePerson(path)).toBe(isOwn)
  })

  it('show both official names, the reader’s own first', () => {
    expect(facts('sv').countyName).toBe('Insjökustens välfärdsområde')
    expect(facts('sv').officialNames).toEqual([{ locale: 'fi', name: 'Järvirannikon hyvinvointialue' }])
    expect(facts('en').officialNames.map((each) => each.locale)).toEqual(['fi', 'sv'])
  })

  it.each([
    ['fi', ['fi-simple', 'sv']],
    ['fi-simple', ['fi', 'sv']],
    ['sv-simple', ['sv', 'fi']],
    ['en', ['en-simple', 'fi', 'sv']],
  ] as [Locale, Locale[]][])('keep near in %s what people look for', (locale, near) => {
    const menu = menuLanguages(facts(locale))
    expect(menu.near).toEqual(near)
    expect([...menu.near, ...menu.rest, locale].sort()).toEqual([...LOCALES].sort())
  })
})

describe('the header', () => {
  it('keeps the place, with its query, in every other language', () => {
    const html = shown(<Header facts={facts('fi')} handle={{ js: false, frame: 'public' }} />, 'fi', '/fi/consultations?q=bussi&theme=services')
    for (const locale of LOCALES.filter((each) => each !== 'fi')) {
      expect(html).toContain(`href="/?to=${encodeURIComponent(`/${locale}/consultations?q=bussi&theme=services`).replaceAll('%20', '+')}"`)
    }
  })

  it('sends the form inside which the language is changed', () => {
    const html = shown(<Header facts={facts('fi')} handle={{ js: false, frame: 'answer', languageForm: 'form' }} />, 'fi', '/fi/x')
    expect(html.match(/<button type="submit" form="form" name="language"/gi)).toHaveLength(5)
    expect(html).not.toContain('<a href="/?to=')
    expect(html).not.toContain('class="nav"')
  })

  it('marks where the reader is', () => {
    const menu = (at: string) => shown(<Header facts={facts('fi')} handle={{ js: false, frame: 'public' }} />, 'fi', at)
    expect(menu('/fi/consultations')).toContain('<a href="/fi/consultations" aria-current="page">')
    expect(menu('/fi/consultations/lahipalvelut')).toContain('<a href="/fi/consultations" aria-current="true">')
    expect(menu('/fi')).not.toContain('aria-current')
  })

  it('names the signed-in person and the way out in a workspace', () => {
    const html = shown(<Header facts={facts('fi', true)} handle={{ js: true, frame: 'work' }} />, 'fi', '/fi/official')
    expect(html).toContain('Aino Laine')
    expect(html).toContain('action="/fi/sign-out"')
    expect(html).toContain('<a href="/fi/official" aria-current="page">')
  })
})

describe.each(['public', 'answer'] as const)('a page of one’s own account, in the frame %s', (frame) => {
  it('has the way out, for a device that others use as well', () => {
    const html = shown(<Header facts={facts('fi', true)} handle={{ js: false, frame }} />, 'fi', '/fi/my-data/account')
    expect(html).toMatch(/<form[^>]*method="post" action="\/fi\/sign-out">.*Kirjaudu ulos/)
    expect(shown(<Header facts={facts('fi')} handle={{ js: false, frame }} />, 'fi', '/fi/my-data/account')).not.toContain('sign-out')
  })
})

describe('the footer', () => {
  it.each(LOCALES)('gives help first, in %s', (locale) => {
    const html = shown(<Footer facts={facts(locale)} isWide={false} />, locale)
    expect(html.indexOf('tel:+35800000101')).toBeGreaterThan(0)
    expect(html.indexOf('tel:')).toBeLessThan(html.indexOf('/answers'))
    expect(html).toContain(`/${locale}/accessibility`)
  })
})

describe('error pages', () => {
  it.each(LOCALES)('have a heading and a way on in %s', (locale) => {
    for (const status of [403, 404, 410, 422, 429, 500, 503]) {
      const html = shown(<ErrorPage failure={{ status, reason: 'x' }} facts={facts(locale)} />, locale)
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).toContain(`href="/${locale}"`)
    }
  })

  it('treat what they do not know as our own fault, with its number', () => {
    expect(shownStatus(418)).toBe(500)
    expect(shown(<ErrorPage failure={{ status: 418 }} facts={facts('fi')} />, 'fi')).toContain('r-1')
  })

  it('give back what was typed, as text', () => {
    const html = shown(<ErrorPage failure={{ status: 503, kept: [{ label: 'Vastaus', text: '<b>Bussi</b>' }] }} facts={facts('fi')} />, 'fi')
    expect(html).toContain('&lt;b&gt;Bussi&lt;/b&gt;</textarea>')
  })
})

describe('the title of a page', () => {
  it('says what the page is, the service and whose it is, and begins with the error', () => {
    expect(pageTitle('fi', 'Järvirannikko', 'Etusivu')).toBe('Etusivu – Kuultu – Järvirannikko')
    expect(pageTitle('sv', 'Insjökusten', 'Fråga 1', { error: true })).toMatch(/^Fel: Fråga 1/)
  })

  it('is found among the matches', () => {
    const matches = [{ id: 'root', data: facts('fi') }, { id: 'routes/x' }]
    expect(frameOf(matches)?.locale).toBe('fi')
    expect(titleMeta(matches, 'Etusivu', { noIndex: true })).toEqual([{ title: 'Etusivu – Kuultu – Järvirannikon hyvinvointialue' }, { name: 'robots', content: 'noindex' }])
    expect(titleMeta([], 'Etusivu')).toEqual([{ title: 'Etusivu' }])
  })
})
