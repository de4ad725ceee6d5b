import { UNSENT_KEPT_DAYS } from '~/answers/contract'
import type { PrivacyNoticeFacts } from '~/consultations/ui/privacy-notice'
import { keptTimes, privacyContact } from '~/counties/queries/kept-times.server'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import type { RequestContext } from './load-context'

/** What a privacy notice tells of the county itself. */
export function countyPrivacy({ county }: Pick<RequestContext, 'county'>, locale: Locale): Omit<PrivacyNoticeFacts, 'matter'> {
  const { postalAddress, helpEmail, helpPhone } = county.settings
  return {
    county: pickText(county.name, locale, county.originalLocale).text,
    min: county.smallGroupThreshold,
    contact: { postalAddress, email: helpEmail, phone: helpPhone, original: county.originalLocale },
    officer: privacyContact(county.settings),
    kept: keptTimes(county.settings),
    unsentDays: UNSENT_KEPT_DAYS,
  }
}
