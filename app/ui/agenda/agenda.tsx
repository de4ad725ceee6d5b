import type { ReactNode } from 'react'

export type AgendaItem = {
  id: string
  /** The moment for machines (ISO 8601) and the time as it is read. */
  dateTime: string
  time: ReactNode
  title: ReactNode
  detail?: ReactNode
  /** The filled dot: here the reader speaks. Say it in words too. */
  talk?: boolean
}

/** The course of an evening: times on the left, a thread, what happens on the right. */
export function Agenda({ items }: { items: AgendaItem[] }) {
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li key={item.id} className={item.talk ? 'is-talk' : undefined}>
          <time dateTime={item.dateTime}>{item.time}</time>
          <div>
            <h3>{item.title}</h3>
            {item.detail ? <p className="small soft">{item.detail}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
