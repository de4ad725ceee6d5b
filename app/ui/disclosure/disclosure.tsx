import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

/** More for those who want it. Nothing that everybody needs is put behind it. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        {summary}
        <Icon name="down" size={20} />
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  )
}
