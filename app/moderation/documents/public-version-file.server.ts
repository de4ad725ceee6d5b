import { baseLanguage, direction, type Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import type { VersionRow } from './version-words.server'

/** What a public version says of itself. */
export type VersionFile = { locale: Locale; countyName: string; title: string; number: number; madeAt: Date; rows: VersionRow[] }

/** A public version as a page of its own (domain rule D-9): headings by answer and statement, no links to styles, no scripts. */
export function publicVersionFile({ locale, countyName, title, number, madeAt, rows }: VersionFile): string {
  const t = textFor(locale, 'moderation')
  const groups = grouped(rows)
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t('file.title'))} – ${escaped(title)}</title>
<style>body{font:1.125rem/1.6 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem;border-top:1px solid #73827d;padding-top:1rem}h3{font-size:1.125rem;margin-bottom:.25rem}p{margin:.25rem 0 .75rem}.said{white-space:pre-line;overflow-wrap:anywhere}.soft{color:#414e49}</style>
</head>
<body>
<main>
<h1>${escaped(t('file.title'))}</h1>
<p>${escaped(title)}<br>${escaped(countyName)}<br>${escaped(t('requests.one.version', { number: String(number), date: formatDateTime(locale, madeAt) }))}</p>
<p>${escaped(t('file.intro'))} ${escaped(t('file.order'))}</p>
${groups.map(([heading, texts]) => `<h2>${escaped(heading)}</h2>\n${texts.map(textOf).join('\n')}`).join('\n')}
</main>
</body>
</html>
`
  function textOf({ part, lang, text, reasons, law }: VersionRow): string {
    const language = baseLanguage(lang) === baseLanguage(locale) ? '' : ` lang="${baseLanguage(lang)}"`
    const removed = reasons.length === 0 ? '' : `\n<p class="soft">${escaped(t('file.removed', { reason: reasons.join(', ') }))}${law === '' ? '' : `. ${escaped(t('file.law', { law }))}`}</p>`
    return `<h3>${escaped(part)}</h3>\n<p class="said"${language} dir="auto">${escaped(text)}</p>${removed}`
  }
}

function grouped(rows: readonly VersionRow[]): [string, VersionRow[]][] {
  const groups: [string, VersionRow[]][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] === row.heading) last[1].push(row)
    else groups.push([row.heading, [row]])
  }
  return groups
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
