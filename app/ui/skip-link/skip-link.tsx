import type { ReactNode } from 'react'

/** The first thing on a page: past the frame to the matter. */
export function SkipLink({ href = '#main', children }: { href?: string; children: ReactNode }) {
  return <a className="skip" href={href}>{children}</a>
}
