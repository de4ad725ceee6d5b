import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

type Way = { href: string; text: ReactNode }

/** On to what comes before or after, by key: the list may grow meanwhile without anything being shown twice. */
export function Pagination({ label, newer, older }: { label: string; newer?: Way; older?: Way }) {
  if (!newer && !older) return null
  return (
    <nav className="pages" aria-label={label}>
      {newer ? <a href={newer.href} rel="prev"><Icon name="back" size={20} />{newer.text}</a> : null}
      {older ? <a href={older.href} rel="next">{older.text}<Icon name="go" size={20} /></a> : null}
    </nav>
  )
}
