import type { ReactNode } from 'react'

/** Numbered proposals, each with room to be read. The numbers are the list's own, spoken by every reader. */
export function Steps({ items }: { items: ReactNode[] }) {
  return (
    <ol className="steps">
      {items.map((item, index) => (
        <li key={index}><div>{item}</div></li>
      ))}
    </ol>
  )
}
