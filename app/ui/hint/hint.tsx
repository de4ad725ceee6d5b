import type { ReactNode } from 'react'

/** The sentence between label and control. Its id is what the control's `aria-describedby` names. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return <p className="hint" id={id}>{children}</p>
}
