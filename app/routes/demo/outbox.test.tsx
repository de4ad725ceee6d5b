import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { textFor } from '~/platform/i18n/text-for'
import { DemoBanner } from '~/shell/demo-banner'
import { loader as root } from '../public/root'
import { loader } from './outbox'

const context = { isDemo: true, county: { offeredLocales: LOCALES, originalLocale: 'fi' }, publicOrigin: 'http://localhost:3000', demoLetters: async () => [] }
const asked = (path: string, headers: Record<string, string>) => ({ request: new Request(new URL(path, context.publicOrigin), { headers }), context, params: {} }) as never

/** The outbox as a browser that wishes for Finnish comes to it, from the banner of a page in this language. */
async function outboxFrom(locale: Locale) {
  const banner = renderToStaticMarkup(<TextProvider locale={locale}><DemoBanner isWide={false} /></TextProvider>)
  const href = /href="([^"]+)"/.exec(banner)![1]!.replaceAll('&amp;', '&')
  const way = root(asked(href, { 'Accept-Language': 'fi' }))
  const Cookie = way.headers.get('Set-Cookie')!.split(';')[0]!
  return { path: way.headers.get('Location'), page: await loader(asked(way.headers.get('Location')!, { 'Accept-Language': 'fi', Cookie })) }
}

test.each(LOCALES)('the outbox opens in the language of the page it is opened from: %s', async (locale) => {
  const { path, page } = await outboxFrom(locale)
  expect(path).toBe('/demo/outbox')
  expect(page).toMatchObject({ title: textFor(locale, 'shell')('demo.outbox') })
})
