import type { ReactNode } from 'react'
import { Disclosure } from '../disclosure/disclosure'
import { type Column, type Row, Table } from '../table/table'

/**
 * One bar. `value` is null for a group too small to be shown: then there is no bar, only the words of `text` ("a few").
 * `text` is the direct label, already in the reader's way of writing numbers.
 */
export type Bar = { id: string; label: ReactNode; value: number | null; text: ReactNode; pattern?: 'solid' | 'lines' | 'dots' }

function Patterns({ id }: { id: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true" className="vh">
      <defs>
        <pattern id={`${id}-lines`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="bar-lines" x1="0" y1="0" x2="0" y2="8" />
        </pattern>
        <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
          <circle className="bar-dots" cx="4" cy="4" r="2" />
        </pattern>
      </defs>
    </svg>
  )
}

function BarRow({ chartId, bar, max }: { chartId: string; bar: Bar; max: number }) {
  const width = bar.value === null || max <= 0 ? 0 : Math.round((bar.value / max) * 1000) / 10
  const fill = bar.pattern && bar.pattern !== 'solid' ? `url(#${chartId}-${bar.pattern})` : 'currentColor'
  return (
    <li>
      <span>{bar.label}</span>
      <b className={bar.value === null ? 'bar--few' : undefined}>{bar.text}</b>
      <svg height="20" aria-hidden="true">
        <line className={bar.value === null ? 'stroke-dots' : 'bar-ground'} x1="0" y1="19" x2="100%" y2="19" />
        {width > 0 ? <rect className="bar" x="1" y="3" width={`${width}%`} height="15" fill={fill} /> : null}
      </svg>
    </li>
  )
}

/**
 * Horizontal bars drawn on the server: the sentence says what matters, the bars carry their own labels, and the table
 * below holds the same facts for whoever prefers or needs it; left out where one table serves several charts. `max` is
 * the value of a full bar.
 */
export function Chart({
  id,
  sentence,
  bars,
  max,
  table,
}: {
  id: string
  sentence: ReactNode
  bars: Bar[]
  max: number
  table?: { summary: ReactNode; caption: ReactNode; columns: [Column, ...Column[]]; rows: Row[] }
}) {
  return (
    <figure className="chart" aria-labelledby={`${id}-sentence`}>
      <figcaption id={`${id}-sentence`}>{sentence}</figcaption>
      {bars.some((bar) => bar.pattern && bar.pattern !== 'solid') ? <Patterns id={id} /> : null}
      <ul className="bars">
        {bars.map((bar) => <BarRow key={bar.id} chartId={id} bar={bar} max={max} />)}
      </ul>
      {table ? (
        <Disclosure summary={table.summary}>
          <Table id={`${id}-table`} caption={table.caption} columns={table.columns} rows={table.rows} />
        </Disclosure>
      ) : null}
    </figure>
  )
}
