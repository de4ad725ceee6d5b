import type { ReactNode } from 'react'
import type { Day } from '~/kernel/times'
import { formatShortDate } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/use-text'

/** One thing that comes, with its day. */
export type DatedItem = { id: string; on: Day | Date; text: ReactNode; detail?: ReactNode }

/** What comes, day by day. */
export function DatedList({ items }: { items: DatedItem[] }) {
  const locale = useLocale()
  return (
    <ol className="dated">
      {items.map((item) => (
        <li key={item.id}>
          <p className="dated__when">{formatShortDate(locale, item.on)}</p>
          <div>
            <p>{item.text}</p>
            {item.detail ? <p className="soft">{item.detail}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
