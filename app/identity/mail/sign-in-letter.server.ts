import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { LINK_MINUTES } from '../rules/sign-in-link'

/** The letter with a sign-in link, as plain text: nothing to load, nothing that tracks the reader. */
export function signInLetter(facts: { locale: Locale; link: string; county: string; contact: string }): { subject: string; text: string } {
  const t = textFor(facts.locale, 'identity')
  const text = [
    t('mail.greeting'),
    t('mail.sign-in.body', { link: facts.link, minutes: LINK_MINUTES }),
    t('mail.sign-in.ignore'),
    t('mail.signature', { county: facts.county, contact: facts.contact }),
  ].join('\n\n')
  return { subject: t('mail.sign-in.subject', { service: facts.county }), text }
}
