import { Head } from '../head/head'
import { groups } from './sections'

/**
 * Every component in every state, as it is sent by the server. `only` names one folder; leave it out
 * for all. The examples are in English, whatever the page around them speaks.
 */
export function ComponentPage({ title, lead, contents, only }: { title: string; lead: string; contents: string; only?: string }) {
  const shown = groups.map((group) => ({
    ...group,
    sections: Object.entries(group.sections).filter(([name]) => only === undefined || name === only),
  }))
  return (
    <div className="wrap components">
      <Head title={title} lead={lead} />
      {only === undefined ? (
        <nav aria-label={contents} className="crumbs">
          {shown.map((group) => (
            <ul key={group.id} className="tools" lang="en">
              {group.sections.map(([name]) => <li key={name}><a href={`#${name}`}>{name}</a></li>)}
            </ul>
          ))}
        </nav>
      ) : null}
      {shown.flatMap((group) => group.sections).map(([name, examples]) => (
        <section key={name} id={name} aria-labelledby={`${name}-name`} className="component" lang="en">
          <h2 id={`${name}-name`}>{name}</h2>
          {examples.map((example) => (
            <figure key={example.name} className="example">
              <figcaption><b>{example.name}.</b> {example.description}</figcaption>
              {example.element}
            </figure>
          ))}
        </section>
      ))}
    </div>
  )
}
