import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'

type Facts = { locale: Locale; matter: string; page: string; county: string; contact: string }

/** The letter that a part of a statement was hidden or is shown again: the reason and the page, not a word of the statement. */
export function decidedLetter(facts: Facts & { kind: 'redact' | 'hide' | 'restore'; reason: string }): { subject: string; text: string } {
  const t = textFor(facts.locale, 'moderation')
  const what = facts.kind === 'restore' ? t('mail.decided.restore') : t(`mail.decided.${facts.kind}`, { reason: facts.reason })
  const text = [t('mail.greeting'), what, t(facts.kind === 'restore' ? 'mail.decided.where-restore' : 'mail.decided.where', { link: facts.page }), t('mail.signature', { county: facts.county, contact: facts.contact })]
  return { subject: t('mail.decided.subject', { title: facts.matter }), text: text.join('\n\n') }
}

/** The letter that an appeal has been decided; the reasons are read on the page. */
export function appealLetter(facts: Facts & { outcome: 'upheld' | 'lifted' }): { subject: string; text: string } {
  const t = textFor(facts.locale, 'moderation')
  const text = [t('mail.greeting'), t(`mail.appeal.${facts.outcome}`), t('mail.appeal.where', { link: facts.page }), t('mail.signature', { county: facts.county, contact: facts.contact })]
  return { subject: t('mail.appeal.subject', { title: facts.matter }), text: text.join('\n\n') }
}
