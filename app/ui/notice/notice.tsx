import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

const icons = { info: 'info', done: 'yes', bad: 'warn' } as const

/**
 * A sentence that matters here: a closed matter, a fallback language, what was just saved. `announced` makes it a
 * status message; use it for the outcome of what the person did, never together with an error summary.
 */
export function Notice({
  tone = 'info',
  announced = false,
  children,
}: {
  tone?: keyof typeof icons
  announced?: boolean
  children: ReactNode
}) {
  return (
    <div className={tone === 'info' ? 'notice' : `notice notice--${tone}`} role={announced ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
