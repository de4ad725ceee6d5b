import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'

/** A word about something, with an icon when it helps. */
export function Tag({ children, icon }: { children: ReactNode; icon?: IconName }) {
  return (
    <span className="tag">
      {icon ? <Icon name={icon} size={16} /> : null}
      {children}
    </span>
  )
}

/** Several words about the same thing, as a named list. */
export function TagList({ label, tags }: { label: string; tags: { id: string; text: ReactNode; icon?: IconName }[] }) {
  return (
    <ul className="tags" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.id}><Tag icon={tag.icon}>{tag.text}</Tag></li>
      ))}
    </ul>
  )
}
