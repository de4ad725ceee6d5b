import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EmbeddedTexts, textsAsJson } from './embedded-texts'
import { TextProvider } from './text-provider'
import { useText } from './use-text'

function Back() {
  const { t, locale } = useText('shell')
  return <p lang={locale}>{t('back')}</p>
}

describe('useText', () => {
  it('speaks the language of the provider around it', () => {
    expect(renderToStaticMarkup(<TextProvider locale="sv"><Back /></TextProvider>)).toBe('<p lang="sv">Tillbaka</p>')
  })

  it('speaks another language inside a nested provider', () => {
    const html = renderToStaticMarkup(<TextProvider locale="fi"><Back /><TextProvider locale="en-simple"><Back /></TextProvider></TextProvider>)
    expect(html).toBe('<p lang="fi">Takaisin</p><p lang="en-simple">Go back</p>')
  })

  it('throws where no language has been set', () => {
    expect(() => renderToStaticMarkup(<Back />)).toThrow('TextProvider')
  })
})

describe('EmbeddedTexts', () => {
  it('carries the chosen areas of the chosen languages', () => {
    const texts = JSON.parse(textsAsJson(['fi', 'sv'], ['shell']))
    expect(Object.keys(texts)).toEqual(['fi', 'sv'])
    expect(Object.keys(texts.fi)).toEqual(['shell'])
    expect(texts.sv.shell.back).toBe('Tillbaka')
  })

  it('carries every area when none is chosen', () => {
    expect(Object.keys(JSON.parse(textsAsJson(['fi'])).fi)).toContain('answers')
  })

  it('cannot be closed by a text inside it', () => {
    const html = renderToStaticMarkup(<EmbeddedTexts locales={['fi']} />)
    expect(html).toMatch(/^<script type="application\/json" id="texts">[^<]*<\/script>$/)
  })
})
