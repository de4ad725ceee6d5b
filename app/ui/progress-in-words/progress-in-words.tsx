import type { ReactNode } from 'react'

/** Where we are in a form: "Part 2 of 5" and the part's name. Words, because a bar of steps says less. */
export function ProgressInWords({ text, part }: { text: ReactNode; part: ReactNode }) {
  return (
    <p className="ask__part">
      {text}
      <b>{part}</b>
    </p>
  )
}

/** A question page: progress in the margin, one thing to do in the column. */
export function Ask({ progress, children }: { progress?: ReactNode; children: ReactNode }) {
  return (
    <div className="ask">
      {progress ?? <div />}
      <div className="ask__main">{children}</div>
    </div>
  )
}
