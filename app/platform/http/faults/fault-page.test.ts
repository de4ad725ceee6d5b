import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { faultPage, type Fault } from './fault-page.server'
import { localeOfRequest } from './locale-of-request.server'

const facts = { locale: 'fi', countyName: 'Järvirannikon hyvinvointialue', stylesheets: ['/assets/a.css'], requestId: 'r-1', helpPhone: '00 000', form: null } as const
const FAULTS: Fault[] = [403, 404, 413, 422, 429, 500, 503]

describe('faultPage', () => {
  it.each(LOCALES)('has a heading, a title and a way on for every fault in %s', (locale) => {
    for (const fault of FAULTS) {
      const html = faultPage({ ...facts, locale, fault, form: { address: '/x', fields: [] } })
      expect(html).toMatch(new RegExp(`<html lang="${locale}" dir="ltr"`))
      expect(html).toMatch(/<h1>[^<{]+<\/h1><p class="lead">[^<{]+<\/p>/)
      expect(html).toContain(`<a href="/${locale}">`)
    }
  })

  it('shows everything typed back, as text, ready to be sent again', () => {
    const fields = [{ name: 'q7', value: '\n<script>alert(1)</script> "moi" ja hei' }, { name: 'q1', value: 'option-a' }]
    const html = faultPage({ ...facts, fault: 503, form: { address: '/fi/x?a="b"', fields } })
    expect(html).toContain('name="q7" autocomplete="off">\n\n&#60;script&#62;alert(1)&#60;/script&#62; &#34;moi&#34; ja hei</textarea>')
    expect(html).toContain('<input type="hidden" name="q1" value="option-a">')
    expect(html).toContain('action="/fi/x?a=&#34;b&#34;"')
    expect(html).toContain('<button class="button" type="submit">')
    expect(html).not.toContain('<script')
  })

  it('does not offer to send a text again that is too long', () => {
    expect(faultPage({ ...facts, fault: 413, form: { address: '/x', fields: [{ name: 'q', value: 'a b c' }] } })).not.toContain('<button')
  })

  it('says on a page that was only asked for that nothing was lost', () => {
    expect(faultPage({ ...facts, fault: 503 })).toContain('Mitään ei ole kadonnut')
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
