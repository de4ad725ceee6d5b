import { expect, it } from 'vitest'
import { baseLanguage, LOCALES } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'

/** Everybody who sees texts: who prepares, who checks, who administers, and to whom a matter that belongs elsewhere is handed on. */
const READERS: Record<string, RegExp[]> = {
  fi: [/valmistelevat|asiaa hoitavat/i, /tarkista/, /pääkäyttäjät|hoitavat palvelua/, /muualle/],
  sv: [/bereder|arbetar med saken/, /granskar/, /administratörer|sköter tjänsten/, /någon annanstans/],
  en: [/prepare|work on/, /check/, /administrators|look after the service/, /handed on|send them the text/],
}
const UNRESERVED = /voi yhdistää|emme yhdistä|kan inte kopplas|kopplar den inte|cannot be joined|do not connect/i
const ONLY_THEY = /vain valmistelijat|bara av dem som bereder|only by those who prepare/i

it.each(LOCALES)('the privacy notice names in %s everybody who sees texts, and promises no more than holds', (locale) => {
  const t = textFor(locale, 'consultations')
  for (const reader of READERS[baseLanguage(locale)] ?? [/never/]) expect(t('privacy.who.reads')).toMatch(reader)
  expect(t('privacy.what.contact')).not.toMatch(UNRESERVED)
  expect(t('privacy.published.officials')).not.toMatch(ONLY_THEY)
})
