import type { Locale } from '~/kernel/locales'
import { documentPage, escapeHtml, termList } from '~/platform/files/document-page.server'
import { textFor } from '~/platform/i18n/text-for'

/** What an account holds, in the reader's words. */
export type AccountFile = {
  locale: Locale
  countyName: string
  sections: { heading: string; body?: string; facts: { term: string; said: string }[]; lines: string[] }[]
  contact: string
}

/** Everything an account holds as a page of its own. */
export function accountFile({ locale, countyName, sections, contact }: AccountFile): string {
  const title = textFor(locale, 'identity')('my-data.holds.title')
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(countyName)}</p>`,
    ...sections.map(({ heading, body: words, facts, lines }) => [
      `<h2>${escapeHtml(heading)}</h2>`,
      words ? `<p>${escapeHtml(words)}</p>` : '',
      facts.length > 0 ? termList(facts) : '',
      lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>` : '',
    ].join('\n')),
    `<p>${escapeHtml(contact)}</p>`,
  ]
  return documentPage({ locale, title: `${title} – ${countyName}`, body: body.join('\n') })
}
