import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

export type StatusKind = 'yes' | 'part' | 'no'

/** What came of it: word, icon and border, three different shapes, so that colour is never the only sign. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={`status status--${kind}`}>
      <Icon name={kind} size={20} />
      {children}
    </span>
  )
}
