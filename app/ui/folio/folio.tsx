import type { ReactNode } from 'react'

/**
 * A section with its heading in the left margin and the matter in the column; stacked on a phone. `first` has no rule
 * above, `open` a strong one: the last call to act. `side` stands under the heading.
 */
export function Folio({
  id,
  heading,
  side,
  kind,
  children,
}: {
  id: string
  heading: ReactNode
  side?: ReactNode
  kind?: 'first' | 'open'
  children: ReactNode
}) {
  const title = <h2 id={id}>{heading}</h2>
  return (
    <section className={kind ? `folio folio--${kind}` : 'folio'} aria-labelledby={id}>
      {side ? <div className="folio__side">{title}{side}</div> : title}
      <div className="folio__body">{children}</div>
    </section>
  )
}
