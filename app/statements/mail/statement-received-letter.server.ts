import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'

/** The letter that a statement has been registered: number and page, not a word of the statement itself. */
export function statementReceivedLetter(facts: {
  locale: Locale
  matter: string
  association: string
  documentNumber: string
  page: string
  county: string
  contact: string
}): { subject: string; text: string } {
  const t = textFor(facts.locale, 'statements')
  const text = [
    t('mail.greeting'),
    t('mail.received.body', { association: facts.association, number: facts.documentNumber }),
    t('mail.received.page', { link: facts.page }),
    t('mail.received.next'),
    t('mail.signature', { county: facts.county, contact: facts.contact }),
  ].join('\n\n')
  return { subject: t('mail.received.subject', { title: facts.matter }), text }
}
