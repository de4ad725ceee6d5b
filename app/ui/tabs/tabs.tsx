import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { useHydrated } from '../hydrated/use-hydrated'

export type TabItem = { id: string; title: string; content: ReactNode }

type TabsProps = { label: string; items: TabItem[]; selected?: string }

function openedByAddress(items: TabItem[]) {
  const id = decodeURIComponent(window.location.hash.slice(1))
  return items.some((item) => item.id === id) ? id : undefined
}

/** Sections one under the other with links to each: what tabs are without script, and on paper. */
function Sections({ label, items }: TabsProps) {
  return (
    <div className="tabs">
      <nav aria-label={label}>
        <ul className="tabs__list">
          {items.map((item) => <li key={item.id}><a href={`#${item.id}`}>{item.title}</a></li>)}
        </ul>
      </nav>
      {items.map((item) => (
        <section key={item.id} id={item.id} aria-labelledby={`${item.id}-title`}>
          <h2 id={`${item.id}-title`}>{item.title}</h2>
          {item.content}
        </section>
      ))}
    </div>
  )
}

/**
 * Different sides of one thing, one at a time. Every panel stays in the page, so that nothing half-written is lost.
 * Hydrated workspaces only; without script they are sections with links.
 */
export function Tabs(props: TabsProps) {
  if (!useHydrated()) return <Sections {...props} />
  const { label, items, selected } = props
  return (
    <AriaTabs className="tabs" defaultSelectedKey={openedByAddress(items) ?? selected} keyboardActivation="manual">
      <TabList className="tabs__list" aria-label={label} items={items}>
        {(item) => <Tab className="tabs__tab" id={item.id}>{item.title}</Tab>}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} className="tabs__panel" id={item.id} shouldForceMount>{item.content}</TabPanel>
      ))}
    </AriaTabs>
  )
}
