import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { formatSpan } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { ShownCertificate } from '../queries/deletion-certificates.server'
import { DeletionsPage } from './deletions-page'

const certificate: ShownCertificate = { id: 'c', issuedAt: new Date('2026-11-27T02:00:00Z'), kind: 'sessions', reason: 'kept-long-enough', keptFor: 'P30D', firstOn: '2026-11-26', lastOn: '2026-11-26', count: 1, idsDigest: null, firstNumber: 1, lastNumber: 1 }

it.each(LOCALES)('an address that went with the reply names the reply as the ground, not a time of no days, in %s', (locale) => {
  const t = textFor(locale, 'oversight')
  const page = (certificates: ShownCertificate[]) => renderToStaticMarkup(<TextProvider locale={locale}><DeletionsPage certificates={certificates} next={null} /></TextProvider>)
  const replied = page([{ ...certificate, kind: 'remark-addresses', keptFor: 'P0D' }])
  expect(replied).toContain(`>${t('deletions.reason.replied')}<`)
  expect(replied).not.toContain(formatSpan(locale, { unit: 'days', count: 0 }))
  expect(page([certificate])).toContain(formatSpan(locale, { unit: 'days', count: 30 }))
  expect(page([])).toContain(t('deletions.none'))
})
