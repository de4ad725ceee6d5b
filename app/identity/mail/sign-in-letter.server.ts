import { codeGroups } from '~/kernel/codes'
import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { LINK_MINUTES } from '../rules/sign-in-link'

type Letter = { subject: string; text: string }
type Sender = { locale: Locale; county: string; contact: string }

/**
 * The letter with a sign-in link, and its code for whoever reads mail on another device. Plain text: nothing to load,
 * nothing that tracks the reader.
 */
export function signInLetter(facts: Sender & { link: string; code: string }): Letter {
  const t = textFor(facts.locale, 'identity')
  const code = codeGroups(facts.code).join(' ')
  return letter(facts, 'sign-in', [t('mail.sign-in.body', { link: facts.link, minutes: LINK_MINUTES }), t('mail.sign-in.code', { code }), t('mail.sign-in.never-tell'), t('mail.sign-in.ignore')])
}

/** The letter to an official who signs in through the organisation's own account only: it leads there and opens nothing. */
export function directoryLetter(facts: Sender & { address: string }): Letter {
  const t = textFor(facts.locale, 'identity')
  return letter(facts, 'directory', [t('mail.directory.body', { address: facts.address }), t('mail.sign-in.ignore')])
}

function letter({ locale, county, contact }: Sender, kind: 'sign-in' | 'directory', paragraphs: string[]): Letter {
  const t = textFor(locale, 'identity')
  return { subject: t(`mail.${kind}.subject`, { service: county }), text: [t('mail.greeting'), ...paragraphs, t('mail.signature', { county, contact })].join('\n\n') }
}
