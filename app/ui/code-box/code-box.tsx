import { Fragment, type ReactNode } from 'react'

/** A secret code in readable groups: real text with spaces between, so that copying and reading aloud work. */
export function Code({ groups }: { groups: string[] }) {
  return (
    <div className={groups.length > 4 ? 'code code--long' : 'code'} translate="no">
      {groups.map((group, index) => (
        <Fragment key={`${index}-${group}`}>
          {index > 0 ? ' ' : null}
          <span>{group}</span>
        </Fragment>
      ))}
    </div>
  )
}

/** The box of what a person must keep: heading, code, what it is for, tools. */
export function CodeBox({ id, heading, groups, children }: { id: string; heading: ReactNode; groups: string[]; children?: ReactNode }) {
  return (
    <section className="keep" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Code groups={groups} />
      {children}
    </section>
  )
}
