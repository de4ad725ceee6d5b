import type { LocalizedText } from '~/kernel/localized-text'

/** A column of an export: its own id, and the texts its heading is made of (the question, then the row or option). */
export type Column = { id: string; heading: LocalizedText[] }

/** What stands in one cell: a text of the form, a person's own words, a number, or nothing. */
export type Cell = { label: LocalizedText } | { words: string } | { number: number } | null

/**
 * Own words made safe for a spreadsheet: a cell that starts like a formula gets an apostrophe before it, and a
 * delimiter or line break inside cannot hide one (OWASP: CSV injection).
 */
export function safeCellText(words: string): string {
  return /^[\s\u200b\ufeff]*[=+\-@\t\r|%＝＋－＠]/.test(words) ? `'${words}` : words
}
