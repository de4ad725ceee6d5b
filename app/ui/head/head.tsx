import type { ReactNode } from 'react'

/**
 * The page's one h1. `ask` is the title's second voice, the question or the consequence: use it only where the title
 * itself has two parts. `kicker` is a plain sentence above. Kind `thanks` is larger, `tight` ends close to what follows.
 */
export function Head({
  title,
  ask,
  kicker,
  lead,
  kind,
  children,
}: {
  title: ReactNode
  ask?: ReactNode
  kicker?: ReactNode
  lead?: ReactNode
  kind?: 'thanks' | 'tight'
  children?: ReactNode
}) {
  return (
    <div className={kind ? `head head--${kind}` : 'head'}>
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1>
        {title}
        {ask ? <> <span className="head__ask">{ask}</span></> : null}
      </h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  )
}
