/** Bytes by which spreadsheet programs know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A line of values with semicolons, as spreadsheet programs in Finland read it (RFC 4180 otherwise). A value that such a
 * program would take for a formula, blanks before it or not, gets an apostrophe in front, so that nothing is ever run.
 */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvValue).join(';')}\r\n`
}

function csvValue(value: string): string {
  const harmless = /^[\s\u200b\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
