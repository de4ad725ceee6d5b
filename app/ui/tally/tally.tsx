import type { ReactNode } from 'react'

/** One row a channel. There is no total: the same person may have taken part in several ways; say so under it. */
export function Tally({ rows }: { rows: { id: string; number: ReactNode; name: ReactNode; detail?: ReactNode }[] }) {
  return (
    <dl className="tally">
      {rows.map((row) => (
        <div key={row.id}>
          <dt>{row.name}</dt>
          <dd className="tally__n">{row.number}</dd>
          {row.detail ? <dd>{row.detail}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
