import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { REQUEST_DAYS } from '../rules/administrator-request'

/** The letter to administrators that somebody is to become one too. It names nobody: names are on the page, behind the sign-in. */
export function requestLetter({ locale, link, county, contact }: { locale: Locale; link: string; county: string; contact: string }): { subject: string; text: string } {
  const t = textFor(locale, 'identity')
  const text = [
    t('mail.greeting'),
    t('mail.request.body', { days: REQUEST_DAYS }),
    t('mail.request.decide', { link }),
    t('mail.signature', { county, contact }),
  ].join('\n\n')
  return { subject: t('mail.request.subject', { service: county }), text }
}
