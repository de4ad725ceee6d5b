import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'

type Half = { heading: ReactNode; items: ReactNode[] }

function CanList({ half, icon, className }: { half: Half; icon: 'can' | 'lock'; className?: string }) {
  return (
    <div className={className}>
      <h3>{half.heading}</h3>
      <ul>
        {half.items.map((item, index) => (
          <li key={index}>
            <Icon name={icon} size={22} />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What can still change (pencil) and what cannot (lock): two headed lists. */
export function Cans({ can, cannot }: { can: Half; cannot: Half }) {
  return (
    <div className="cans">
      <CanList half={can} icon="can" />
      <CanList half={cannot} icon="lock" className="cannot" />
    </div>
  )
}
