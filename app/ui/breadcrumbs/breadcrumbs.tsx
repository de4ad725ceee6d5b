import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

/** Where this page stands, from the top down; the page itself is not repeated. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: { href: string; text: ReactNode }[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href}>
            {index > 0 ? <Icon name="next" size={16} /> : null}
            <a href={crumb.href}>{crumb.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
