import type { ReactNode } from 'react'
import { Icon, type IconName } from '~/ui/icon/icon'

/** One way of taking part in a list of ways: its picture, its name, and what is told of it. */
export function OneWay({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={28} />
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  )
}
