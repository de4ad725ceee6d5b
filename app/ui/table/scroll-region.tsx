import type { ReactNode } from 'react'

type Named = { label: string; labelledBy?: undefined } | { label?: undefined; labelledBy: string }

/** A table that may be wider than its place scrolls in here, by key too (WCAG 2.1.1), under its own name. */
export function ScrollRegion({ children, ...name }: Named & { children: ReactNode }) {
  return <Reachable as="div" className="scroll" {...name} isTable>{children}</Reachable>
}

/** What stands beside something to write and scrolls by itself, by key too (WCAG 2.1.1), under its own name. */
export function ScrollingAside({ label, children }: { label: string; children: ReactNode }) {
  return <Reachable as="aside" className="side side--beside" label={label}>{children}</Reachable>
}

// Not a control, and yet a place to stop at: otherwise only a mouse or a finger could scroll it.
function Reachable({ as: Element, className, label, labelledBy, isTable, children }: (Named & { as: 'div' | 'aside'; className: string; isTable?: true; children: ReactNode })) {
  return (
    <Element className={className} role={Element === 'div' ? 'region' : undefined} aria-label={label} aria-labelledby={labelledBy} tabIndex={0} data-2d={isTable ? '' : undefined}>
      {children}
    </Element>
  )
}
