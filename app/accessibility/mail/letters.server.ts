import type { Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import { formatDate } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'

type From = { locale: Locale; county: string; contact: string }

/** The reply to somebody's remark, in the language they wrote from. */
export function replyLetter({ locale, county, contact, reply }: From & { reply: string }): { subject: string; text: string } {
  const t = textFor(locale, 'accessibility')
  return {
    subject: t('mail.reply.subject'),
    text: [t('mail.greeting'), t('mail.reply.body', { county }), reply, t('mail.reply.not-content'), t('mail.signature', { county, contact })].join('\n\n'),
  }
}

/** A reminder to those who reply: when it is due and where it is, not a word of the remark. */
export function reminderLetter({ locale, county, contact, dueOn, page, isLast }: From & { dueOn: Day; page: string; isLast: boolean }): { subject: string; text: string } {
  const t = textFor(locale, 'accessibility')
  const date = formatDate(locale, dueOn)
  return {
    subject: t(isLast ? 'mail.reminder.last' : 'mail.reminder.subject', { date }),
    text: [t('mail.greeting'), t('mail.reminder.body', { date }), t('mail.reminder.page', { link: page }), t('mail.signature', { county, contact })].join('\n\n'),
  }
}
