import type { Locale } from '~/kernel/locales'
import { formatDateTime, formatList, formatSpan } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { textFor } from '~/platform/i18n/text-for'

/** What is kept of an answer besides what was answered. */
export type AnswerFactsGiven = {
  matter: string
  receivedAt: Date
  editedAt: Date | null
  isWithdrawn: boolean
  channel: string
  locale: Locale
  versionNumber: number
  /** The municipality that was chosen, by name; null when none was. */
  municipality: string | null
  /** The themes under which it was read, by name. */
  themes: string[]
  period: { unit: 'days' | 'years'; count: number }
}

/** The facts kept of an answer, in the reader's words: for the page and for the file to take along. */
export function answerFacts(reader: Locale, given: AnswerFactsGiven): { id: string; term: string; said: string }[] {
  const t = textFor(reader, 'answers')
  const channel = given.channel === 'paper' || given.channel === 'phone' ? given.channel : 'web'
  const rows: [string, string | null][] = [
    ['matter', given.matter],
    ['received', formatDateTime(reader, given.receivedAt)],
    ['edited', given.editedAt && formatDateTime(reader, given.editedAt)],
    ['channel', t(`own.channel.${channel}`)],
    ['language', languageName(reader, given.locale)],
    ['version', String(given.versionNumber)],
    ['municipality', given.municipality],
    ['code', t('my-data.code-kept')],
    ['themes', given.isWithdrawn ? null : given.themes.length > 0 ? formatList(reader, given.themes) : t('my-data.no-themes')],
    ['until', t('my-data.until-body', { period: formatSpan(reader, given.period) })],
  ]
  const facts = rows.flatMap(([id, said]) => (said === null ? [] : [{ id, term: t(`my-data.${id as 'matter'}`), said }]))
  return given.isWithdrawn ? [{ id: 'withdrawn', term: t('my-data.facts'), said: t('my-data.withdrawn') }, ...facts] : facts
}
