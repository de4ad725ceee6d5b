import type { ReactNode } from 'react'
import { ContextLink } from '../link/link'

export type ReviewRow = {
  id: string
  question: ReactNode
  answer: ReactNode
  /** A free text is shown lighter than a choice; `none` is the words for a question left empty. */
  kind?: 'choice' | 'text' | 'none'
  lang?: string
  change?: { href: string; text: ReactNode; context: ReactNode }
}

/** What was answered, question by question, each with its way to change it. */
export function Review({ rows }: { rows: ReviewRow[] }) {
  return (
    <dl className="review">
      {rows.map(({ id, question, answer, kind = 'choice', lang, change }) => (
        <div key={id}>
          <dt>{question}</dt>
          <dd className={kind === 'choice' ? 'answer' : `answer answer--${kind}`} lang={lang}>{answer}</dd>
          {change ? (
            <dd className="change">
              <ContextLink href={change.href} context={change.context}>{change.text}</ContextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

/** Rows of a matrix inside one answer: what was asked and what was said, side by side. */
export function ReviewPairs({ pairs }: { pairs: { id: string; asked: ReactNode; said: ReactNode }[] }) {
  return (
    <span className="pairs">
      {pairs.map((pair) => (
        <span key={pair.id}>
          <span>{pair.asked}</span> <span>{pair.said}</span>
        </span>
      ))}
    </span>
  )
}
