import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EmbeddedTexts, textsAsJson } from './embedded-texts'
import { TextProvider } from './text-provider'
import { useText } from './use-text'

function Home() {
  const { t, locale } = useText('shell')
  return <p lang={locale}>{t('nav.home')}</p>
}

describe('useText', () => {
  it('speaks the language of the provider around it', () => {
    expect(renderToStaticMarkup(<TextProvider locale="sv"><Home /></TextProvider>)).toBe('<p lang="sv">Startsida</p>')
  })

  it('speaks another language inside a nested provider', () => {
    const html = renderToStaticMarkup(<TextProvider locale="fi"><Home /><TextProvider locale="en-simple"><Home /></TextProvider></TextProvider>)
    expect(html).toBe('<p lang="fi">Etusivu</p><p lang="en-simple">First page</p>')
  })

  it('throws where no language has been set', () => {
    expect(() => renderToStaticMarkup(<Home />)).toThrow('TextProvider')
  })
})

describe('EmbeddedTexts', () => {
  it('carries the chosen areas of the chosen languages', () => {
    const texts = JSON.parse(textsAsJson(['fi', 'sv'], ['shell']))
    expect(Object.keys(texts)).toEqual(['fi', 'sv'])
    expect(Object.keys(texts.fi)).toEqual(['shell'])
    expect(texts.sv.shell.nav.home).toBe('Startsida')
  })

  it('carries every area when none is chosen', () => {
    expect(Object.keys(JSON.parse(textsAsJson(['fi'])).fi)).toContain('answers')
  })

  it('cannot be closed by a text inside it', () => {
    const html = renderToStaticMarkup(<EmbeddedTexts locales={['fi']} />)
    expect(html).toMatch(/^<script type="application\/json" id="texts">[^<]*<\/script>$/)
  })
})
