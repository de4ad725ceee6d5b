import type { ReactNode } from 'react'

/** A part of a hundred as a line: what is filled against what is open. Silent; the sentence under it says the same. */
export function Share({ percent, children }: { percent: number; children: ReactNode }) {
  return (
    <p className="share">
      <svg height="12" aria-hidden="true">
        <line className="stroke-dots" x1="0" y1="6" x2="100%" y2="6" />
        <line className="stroke-voice" x1="0" y1="6" x2={`${percent}%`} y2="6" />
      </svg>
      {children}
    </p>
  )
}

/** One thing that is asked for, with its reason. `number` is words ("Proposal 1"); `share` needs a computed percent. */
export function Demand({
  number,
  title,
  share,
  lang,
  children,
}: {
  number?: ReactNode
  title: ReactNode
  share?: { percent: number; text: ReactNode }
  lang?: string
  children?: ReactNode
}) {
  return (
    <article className="demand">
      {number ? <p className="demand__n">{number}</p> : null}
      <h3 lang={lang}>{title}</h3>
      {children}
      {share ? <Share percent={share.percent}>{share.text}</Share> : null}
    </article>
  )
}
