import type { Locale } from '~/kernel/locales'
import { documentPage, escapeHtml, termList } from '~/platform/files/document-page.server'
import { textFor } from '~/platform/i18n/text-for'

/** What is kept of an answer, in the reader's words. */
export type AnswerDataFile = {
  locale: Locale
  countyName: string
  facts: { term: string; said: string }[]
  parts: { heading: string; answers: { question: string; lines: string[] }[] }[]
  contact: string
}

/** Everything that is kept of an answer as a page of its own. */
export function answerDataFile({ locale, countyName, facts, parts, contact }: AnswerDataFile): string {
  const t = textFor(locale, 'answers')
  const title = t('my-data.title')
  const answers = parts.map(({ heading, answers: given }) =>
    `<h3>${escapeHtml(heading)}</h3>\n${termList(given.map(({ question, lines }) => ({ term: question, said: lines.length === 0 ? t('check.empty') : lines.join('\n') })))}`)
  const body = [
    `<h1>${escapeHtml(title)}</h1>`, `<p>${escapeHtml(countyName)}</p>`, `<p>${escapeHtml(t('my-data.lead'))}</p>`,
    `<h2>${escapeHtml(t('my-data.facts'))}</h2>`, termList(facts),
    ...(answers.length > 0 ? [`<h2>${escapeHtml(t('my-data.answers'))}</h2>`, ...answers] : []),
    `<p>${escapeHtml(contact)}</p>`,
  ]
  return documentPage({ locale, title: `${title} – ${countyName}`, body: body.join('\n') })
}
