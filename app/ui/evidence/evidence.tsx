import type { ReactNode } from 'react'

/** What stands behind a theme, a line per channel and never added: `number` is bold, `text` says what it counts. */
export function Evidence({ rows }: { rows: { id: string; number?: ReactNode; text: ReactNode }[] }) {
  return (
    <ul className="evidence">
      {rows.map((row) => (
        <li key={row.id}>
          {row.number === undefined ? null : <><b>{row.number}</b> </>}
          {row.text}
        </li>
      ))}
    </ul>
  )
}
