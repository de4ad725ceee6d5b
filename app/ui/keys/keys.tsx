import { Fragment, type ReactNode } from 'react'

/** The keys of a desk and what they do. Single-letter keys must be possible to turn off (2.1.4). */
export function Keys({ rows }: { rows: { keys: string[]; does: ReactNode }[] }) {
  return (
    <dl className="keys">
      {rows.map((row) => (
        <Fragment key={row.keys.join()}>
          <dt>
            {row.keys.map((key, index) => (
              <Fragment key={key}>{index > 0 ? ' ' : null}<kbd>{key}</kbd></Fragment>
            ))}
          </dt>
          <dd>{row.does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
