import type { Locale } from '~/kernel/locales'
import { formatNumber } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { textFor } from '~/platform/i18n/text-for'
import { MAX_SUMMARY, MAX_TITLE, MOST_ATTACHMENTS, type AttachmentRefusal } from '../../rules/attachments'

/** The size of a file in words: "340 kilobytes". */
export function sizeWords(locale: Locale, byteCount: number): string {
  const t = textFor(locale, 'texts')
  const kilobytes = Math.max(1, Math.round(byteCount / 1000))
  return kilobytes < 1000 ? t('files.list.kilobytes', { size: formatNumber(locale, kilobytes) }) : t('files.list.megabytes', { size: megabytes(locale, byteCount) })
}

/** Megabytes as a number in words. */
export function megabytes(locale: Locale, byteCount: number): string {
  return formatNumber(locale, Math.round(byteCount / 100_000) / 10)
}

/** What is said of a refusal, and the field it is about. */
export function refusalWords(locale: Locale, refusal: AttachmentRefusal, maxBytes: number): { href: string; message: string } {
  const t = textFor(locale, 'texts')
  const language = refusal.locale ? languageName(locale, refusal.locale) : ''
  switch (refusal.code) {
    case 'no-title':
    case 'title-too-long':
    case 'title-identity-code':
      return { href: `#title-${refusal.locale}`, message: t(`files.refusal.${refusal.code}`, { language, most: MAX_TITLE }) }
    case 'no-summary':
    case 'summary-too-long':
    case 'summary-identity-code':
      return { href: `#summary-${refusal.locale}`, message: t(`files.refusal.${refusal.code}`, { language, most: MAX_SUMMARY }) }
    case 'no-language':
      return { href: '#language-of-file', message: t('files.refusal.no-language') }
    case 'no-accessibility':
    case 'not-tagged':
      return { href: '#accessibility', message: t(`files.refusal.${refusal.code}`) }
    default:
      return { href: '#file', message: t(`files.refusal.${refusal.code}`, { size: megabytes(locale, maxBytes), most: MOST_ATTACHMENTS }) }
  }
}
