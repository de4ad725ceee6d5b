import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import type { Site } from '../serving/sites.server'
import { faultPage, type Fault } from './fault-page.server'
import { localeOfRequest } from './locale-of-request.server'

const site: Site = {
  countyId: 'jarvirannikko', origin: 'http://x', nameIn: () => 'Järvirannikon hyvinvointialue', help: { phone: '00 000', email: 'a@b.example', hoursIn: () => '9–15' },
  offeredLocales: LOCALES, requiredLocales: ['fi', 'sv'], isDemo: false, stylesheet: null,
}
const facts = { locale: 'fi', site, address: '/fi/x', stylesheets: ['/assets/a.css'], requestId: 'r-1', fields: null } as const
const FAULTS: Fault[] = [403, 404, 413, 422, 429, 500, 503]
const typed = [{ name: 'q', value: 'a b c' }]

describe('faultPage', () => {
  it.each(LOCALES)('has a heading, a title and a way on for every fault in %s', (locale) => {
    for (const fault of FAULTS) {
      const html = faultPage({ ...facts, locale, fault, fields: [] })
      expect(html).toMatch(new RegExp(`<html lang="${locale}" dir="ltr"`))
      expect(html).toMatch(/<h1>[^<{]+<\/h1><p class="lead">[^<{]+<\/p>/)
      expect(html).toContain(`<a href="/${locale}">`)
    }
  })

  it('shows everything typed back, as text, ready to be sent again', () => {
    const fields = [{ name: 'q7', value: '\n<script>alert(1)</script> "moi" ja hei' }, { name: 'q1', value: 'option-a' }]
    const html = faultPage({ ...facts, fault: 503, address: '/fi/x?a="b"', fields })
    expect(html).toContain('name="q7" autocomplete="off">\n\n&#60;script&#62;alert(1)&#60;/script&#62; &#34;moi&#34; ja hei</textarea>')
    expect(html).toContain('<input type="hidden" name="q1" value="option-a">')
    expect(html).toContain('action="/fi/x?a=&#34;b&#34;"')
    expect(html).toContain('<button class="button" type="submit">')
    expect(html).not.toContain('<script')
  })

  it('does not offer to send a text again that is too long', () => {
    expect(faultPage({ ...facts, fault: 503, fields: typed })).toContain('Yritä uudelleen')
    expect(faultPage({ ...facts, fault: 413, fields: typed })).not.toContain('Yritä uudelleen')
  })

  it('says of a text that is too long when its end is not shown', () => {
    expect(faultPage({ ...facts, fault: 413, fields: typed, isInPart: true })).toContain('loppu puuttuu')
    for (const [fault, fields, isInPart] of [[413, typed, false], [413, [], true], [503, typed, true]] as const) expect(faultPage({ ...facts, fault, fields: [...fields], isInPart })).not.toContain('loppu puuttuu')
  })

  it('never makes a form from another site one of ours: its words can be copied, and nothing sends them', () => {
    const html = faultPage({ ...facts, fault: 403, address: '/fi/admin/people/invite', fields: [...typed, { name: 'roles', value: 'publisher' }] })
    expect(html).toMatch(/<textarea [^>]*readonly[^>]*>\na b c<\/textarea>/)
    expect(html).not.toMatch(/<form|<button|<input|publisher/)
    expect(html).toContain('href="/?to=')
  })

  it('has the frame of every page: languages, help, one’s own answers', () => {
    const html = faultPage({ ...facts, fault: 503, address: '/fi/consultations?q=a' })
    for (const locale of LOCALES.filter((each) => each !== 'fi')) expect(html).toContain(`href="/?to=${encodeURIComponent(`/${locale}/consultations?q=a`)}"`)
    expect(html).toContain('href="tel:+3580000">')
    expect(html).toContain('href="/fi/answers"')
    expect(html).not.toContain('class="demo"')
    expect(faultPage({ ...facts, fault: 503, site: { ...site, isDemo: true } })).toContain('<aside class="demo"')
    expect(faultPage({ ...facts, locale: 'sv', fault: 503, site: { ...site, isDemo: true } })).toContain('href="/?to=%2Fdemo%2Foutbox&#38;language=sv"')
    // Short links and files have no language in their address.
    expect(faultPage({ ...facts, fault: 404, address: '/k/nowhere' })).toContain('href="/sv"')
  })

  it('takes the form along when its language is changed', () => {
    const html = faultPage({ ...facts, fault: 503, address: '/fi/sign-in', fields: typed })
    expect(html).toContain('<button type="submit" form="again" formaction="/sv-simple/sign-in" lang="sv">')
    expect(html).not.toContain('href="/?to=')
  })

  it.each(LOCALES)('names no county where the host is nobody’s, in %s', (locale) => {
    const html = faultPage({ ...facts, locale, fault: 421, site: null, address: '/fi/x' })
    expect(html).toMatch(/<title>[^<]+ – Kuultu<\/title>/)
    expect(html).not.toMatch(/Järvirannikon|<footer|tel:/)
    expect(html.match(/hreflang=/g)).toHaveLength(5)
  })

  it('says on a page that was only asked for that nothing was lost', () => {
    expect(faultPage({ ...facts, fault: 503 })).toContain('Mitään ei ole kadonnut')
  })

  it('says that the text is here only where it is', () => {
    expect(faultPage({ ...facts, fault: 503, fields: typed })).toContain('on vielä tällä sivulla')
    expect(faultPage({ ...facts, fault: 503, fields: [] })).toContain('palaa takaisin: tekstisi on vielä sillä sivulla')
  })
})

describe('localeOfRequest', () => {
  it('takes the address first, then the remembered choice, then the wish', () => {
    expect(localeOfRequest({ url: '/sv-simple/x', headers: {} })).toBe('sv-simple')
    expect(localeOfRequest({ url: '/sv.data', headers: {} })).toBe('sv')
    expect(localeOfRequest({ url: '/k/abc', headers: { cookie: 'locale=en' } })).toBe('en')
    expect(localeOfRequest({ url: '/', headers: { 'accept-language': 'sv-FI,sv;q=0.9' } })).toBe('sv')
  })
})
