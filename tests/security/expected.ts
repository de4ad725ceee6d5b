import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A committed table: the names of its columns, and its rows by name. */
export type Expected = { columns: string[]; rows: Map<string, string[]> }

/** Whether the tables are to be written anew (`npm run role-matrix`) and not compared. */
export const isWriting = process.env.KUULTU_MATRIX === 'write'

const pathOf = (name: string) => fileURLToPath(new URL(`./${name}.expected.tsv`, import.meta.url))

/** Reads a committed table; one that is not there is empty. */
export function readExpected(name: string): Expected {
  let text = ''
  try {
    text = readFileSync(pathOf(name), 'utf8')
  } catch {
    return { columns: [], rows: new Map() }
  }
  const [head = '', ...lines] = text.trimEnd().split('\n')
  return { columns: head.split('\t').slice(1), rows: new Map(lines.map((line) => {
    const [row = '', ...cells] = line.split('\t')
    return [row, cells]
  })) }
}

/** Writes a table anew, in the order of its rows' names, so that additions of several people meet in few lines. */
export function writeExpected(name: string, first: string, { columns, rows }: Expected): void {
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([row, cells]) => [row, ...cells].join('\t'))
  writeFileSync(pathOf(name), `${[[first, ...columns].join('\t'), ...lines].join('\n')}\n`)
}

/** How a table that was found differs from the committed one, a line for each cell, row and column. */
export function differences(expected: Expected, found: Expected): string[] {
  const columns = found.columns.filter((column) => !expected.columns.includes(column)).map((column) => `a column is missing: ${column}`)
  const gone = [...expected.rows.keys()].filter((row) => !found.rows.has(row)).map((row) => `a row has nothing to stand for any more: ${row}`)
  const cells = [...found.rows].flatMap(([row, now]) => {
    const before = expected.rows.get(row)
    if (!before) return [`a row is missing: ${row}\t${now.join('\t')}`]
    return found.columns.flatMap((column, index) => {
      const at = expected.columns.indexOf(column)
      return at < 0 || before[at] === now[index] ? [] : [`${row}, ${column}: expected ${before[at]}, found ${now[index]}`]
    })
  })
  return [...columns, ...gone, ...cells]
}
