import type { ReactNode } from 'react'
import { ScrollRegion } from './scroll-region'

export type Column = { id: string; label: ReactNode; numeric?: boolean }
export type Row = { id: string; header: ReactNode; cells: ReactNode[] }

/**
 * Facts in rows. The first column heads its row. A wide table scrolls inside itself, reachable by key, and is named by
 * its caption. Numbers come already written in the reader's way.
 */
export function Table({
  id,
  caption,
  captionHidden = false,
  isMatrix = false,
  columns,
  rows,
}: {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  /** Many narrow columns of marks: their headings stand upright, so that they fit a screen and a sheet. */
  isMatrix?: boolean
  columns: [Column, ...Column[]]
  rows: Row[]
}) {
  return (
    <ScrollRegion labelledBy={id}>
      <table className={isMatrix ? 'table table--matrix' : 'table'}>
        <caption id={id}>{captionHidden ? <span className="vh">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? 'num' : undefined}>{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.header}</th>
              {row.cells.map((cell, index) => (
                <td key={columns[index + 1]?.id ?? index} className={columns[index + 1]?.numeric ? 'num' : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
