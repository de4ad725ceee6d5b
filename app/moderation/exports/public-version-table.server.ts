import type { Locale } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import type { VersionRow } from '../documents/version-words.server'

/** A public version as a table (CSV, RFC 4180, UTF-8 with a mark so that spreadsheets read it right). */
export function publicVersionTable(locale: Locale, rows: readonly VersionRow[]): string {
  const t = textFor(locale, 'moderation')
  const head = (['kind', 'number', 'giver', 'part', 'language', 'text', 'reasons', 'law'] as const).map((column) => t(`file.column.${column}`))
  const lines = rows.map((row) => [row.kind, String(row.number), row.giver, row.part, row.language, row.text, row.reasons.join(', '), row.law])
  return `\ufeff${[head, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

// A cell that begins like a formula would be reckoned by a spreadsheet: it is given a leading apostrophe.
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
