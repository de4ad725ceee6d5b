/** Characters that fit on one row where a text has least room; a field that is wider has a row to spare. */
const ROW = 40
const FEWEST = 3
const MOST = 30

/** How many rows show the whole of a text without scrolling, between three and thirty. */
export function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ROW)), 0)
  return Math.min(MOST, Math.max(FEWEST, rows))
}
