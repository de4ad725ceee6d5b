import type { ReactNode } from 'react'

/** Words that are heard but not seen: the context a sighted reader gets from the place on the page. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>
}
