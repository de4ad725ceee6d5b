import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '~/kernel/locales'
import { StaticPage } from '~/platform/i18n/static-page'
import { TextProvider } from '~/platform/i18n/text-provider'
import { ContentText } from './content-text'
import { hyphenationReady } from './hyphenation'
import { Markdown } from './markdown'
import { TextRegion } from './text-region'
import { VariantNotice } from './variant-notice'

const shown = (element: ReactElement, locale: Locale = 'fi') => renderToStaticMarkup(<TextProvider locale={locale}>{element}</TextProvider>)
const notices = (html: string) => html.split('class="notice"').length - 1

describe('ContentText', () => {
  it('shows the reader’s own variant without a word', () => {
    expect(shown(<ContentText as="p" text={{ fi: 'Hei', sv: 'Hej' }} original="sv" />)).toBe('<p>Hei</p>')
  })

  it('marks another language and says so', () => {
    const html = shown(<ContentText as="p" text={{ sv: 'Hej' }} original="sv" />)
    expect(html).toContain('<p lang="sv">Hej</p>')
    expect(html).toContain('joka on ruotsi')
  })

  it('says that the plain variant is missing, and marks the ordinary language', () => {
    const html = shown(<ContentText as="p" text={{ fi: 'Hei' }} original="fi" />, 'fi-simple')
    expect(html).toContain('<p lang="fi">Hei</p>')
    expect(html).toContain('helppoa suomea')
  })

  it('says nothing inside a line, and shows nothing of nothing', () => {
    expect(shown(<ContentText text={{ sv: 'Hej' }} original="sv" />)).toBe('<span lang="sv">Hej</span>')
    expect(shown(<ContentText as="p" text={{}} original="fi" />)).toBe('')
  })

  it('says it once a region', () => {
    const texts = <><ContentText as="p" text={{ sv: 'Ett' }} original="sv" /><ContentText as="p" text={{ sv: 'Två' }} original="sv" /></>
    expect(notices(shown(<TextRegion>{texts}</TextRegion>))).toBe(1)
    expect(notices(shown(<><TextRegion>{texts}</TextRegion><TextRegion>{texts}</TextRegion></>))).toBe(2)
    expect(notices(shown(<TextRegion><ContentText as="p" text={{ fi: 'Hei' }} original="fi" />{texts}</TextRegion>))).toBe(1)
  })

  it('says that a part is in another language even where a plain variant was missing before it, and not the other way round', () => {
    const ordinary = <ContentText as="p" text={{ en: 'Hello' }} original="sv" />
    const swedish = <><ContentText as="p" text={{ sv: 'Ett' }} original="sv" /><ContentText as="p" text={{ sv: 'Två' }} original="sv" /></>
    const after = shown(<TextRegion>{ordinary}{swedish}{ordinary}</TextRegion>, 'en-simple')
    expect(notices(after)).toBe(2)
    expect(after.indexOf('Hello')).toBeLessThan(after.lastIndexOf('class="notice"'))
    expect(after.lastIndexOf('class="notice"')).toBeLessThan(after.indexOf('Ett'))
    expect(notices(shown(<TextRegion>{swedish}{ordinary}</TextRegion>, 'en-simple'))).toBe(1)
  })

  it('lets a heading’s notice stand elsewhere', () => {
    expect(notices(shown(<VariantNotice text={{ sv: 'Hej' }} original="sv" />))).toBe(1)
    expect(shown(<VariantNotice text={{ fi: 'Hei' }} original="fi" />)).toBe('')
  })
})

describe('Markdown', () => {
  beforeAll(async () => await hyphenationReady)
  const md = (source: string, level?: 2 | 3 | 4) => shown(<Markdown text={{ fi: source }} original="fi" headingLevel={level} />)

  it('gives the highest heading the level of its place and keeps the steps', () => {
    expect(md('# A\n\n### B', 3)).toContain('<h3>A</h3>\n<h5>B</h5>')
    expect(md('## A', 2)).toContain('<h2>A</h2>')
    expect(md('###### A\n\n# B', 4)).toContain('<h6>A</h6>\n<h4>B</h4>')
  })

  it('makes steps of its numbered lists', () => {
    expect(md('1. Yksi\n2. Kaksi')).toMatch(/<ol class="steps">\s*<li><div class="lines">Yksi<\/div><\/li>/)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](https://elsewhere.example/pixel.png)',
    '<div style="position:fixed" onclick="x()">x</div>',
    '<iframe src="https://elsewhere.example"></iframe>',
    '[x](//elsewhere.example "t\\" onmouseover=alert(1) x=\\"")',
  ])('lets nothing act: %s', (source) => {
    const html = md(source)
    expect(html).not.toMatch(/<script|<img|<iframe|<[^>]*\son\w+=|javascript:|data:|style=/i)
  })

  it('keeps tables, links and emphasis', () => {
    const html = md('| a | b |\n|---|---|\n| **1** | [x](https://e.example/) |')
    expect(html).toContain('<table>')
    expect(html).toContain('<strong>1</strong>')
    expect(html).toContain('<a href="https://e.example/">x</a>')
  })

  it('marks its language and says so', () => {
    const html = shown(<Markdown text={{ sv: 'Hej' }} original="sv" />)
    expect(html).toContain('<div class="prose" lang="sv">')
    expect(notices(html)).toBe(1)
  })

  it('divides long words on pages that are never hydrated, and never in a link', () => {
    const source = 'palveluverkkosuunnitelma [palveluverkkosuunnitelma](https://e.example/)'
    expect(md(source)).not.toContain('\u00ad')
    const html = shown(<StaticPage><Markdown text={{ fi: source }} original="fi" /></StaticPage>)
    expect(html).toContain('palvelu\u00adverkko\u00adsuunnitelma <a')
    expect(html).toContain('>palveluverkkosuunnitelma</a>')
  })
})
