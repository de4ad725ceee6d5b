import type { Locale } from '~/kernel/locales'
import { BYTE_ORDER_MARK, csvLine } from '~/platform/files/csv'
import { textFor } from '~/platform/i18n/text-for'
import type { VersionRow } from '../documents/version-words.server'

/** A public version as a table in the form of all tables of the product. */
export function publicVersionTable(locale: Locale, rows: readonly VersionRow[]): string {
  const t = textFor(locale, 'moderation')
  const head = (['kind', 'number', 'giver', 'part', 'language', 'text', 'reasons', 'law'] as const).map((column) => t(`file.column.${column}`))
  const lines = rows.map((row) => [row.kind, String(row.number), row.giver, row.part, row.language, row.text, row.reasons.join(', '), row.law])
  return `${BYTE_ORDER_MARK}${[head, ...lines].map(csvLine).join('')}`
}
