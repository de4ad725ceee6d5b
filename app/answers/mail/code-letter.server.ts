import type { Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'

/** What the letter with an answer's code tells. */
export type CodeLetter = { locale: Locale; title: string; codeGroups: string[]; closesAt: Date; link: string; countyName: string; contact: string }

/** The letter with an answer's code. The code stands in the text only, never in the subject that a phone shows when locked. */
export function codeLetter(letter: CodeLetter): { subject: string; text: string } {
  const t = textFor(letter.locale, 'answers')
  return {
    subject: t('mail.subject', { title: letter.title }),
    text: [
      t('mail.greeting'),
      t('mail.body', { code: letter.codeGroups.join(' '), date: formatDateTime(letter.locale, letter.closesAt) }),
      t('mail.where', { link: letter.link }),
      t('receipt.code.secret'),
      t('mail.signature', { county: letter.countyName, contact: letter.contact }),
    ].join('\n\n'),
  }
}
