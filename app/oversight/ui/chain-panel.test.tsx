import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { TextProvider } from '~/platform/i18n/text-provider'
import { ChainPanel } from './chain-panel'

it('says by which command a seal that was written down is compared', () => {
  const chain = { check: null, last: { ordinal: 41, entryCount: 9, seal: 'ab'.repeat(32), sealedAt: new Date('2026-11-01T10:00:00Z') } }
  for (const locale of LOCALES) {
    const html = renderToStaticMarkup(<TextProvider locale={locale}><ChainPanel chain={chain} countyId="jarvirannikko" /></TextProvider>)
    expect(html).toContain('npm run audit:check -- --county jarvirannikko --expect &quot;NUMBER:SEAL&quot;')
  }
})
