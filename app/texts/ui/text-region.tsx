import { createContext, useContext, useId, useRef, type ReactNode } from 'react'
import { isNews, type VariantState } from '../rules/variant-state'

// Which texts of the region tell that they are not in the reader's language or variety: the first of each kind that is news.
type Region = { tellers: Map<VariantState, string> }

const RegionContext = createContext<Region | null>(null)

/** A part of a page in which one notice about a missing language is enough. Without one, every text tells for itself. */
export function TextRegion({ children }: { children: ReactNode }) {
  const region = useRef<Region>({ tellers: new Map() })
  return <RegionContext.Provider value={region.current}>{children}</RegionContext.Provider>
}

/** Whether this text is the one of its region that shows the notice. */
export function useTells(state: VariantState): boolean {
  const region = useContext(RegionContext)
  const id = useId()
  if (!region) return isNews(state, [])
  const teller = region.tellers.get(state)
  if (teller !== undefined) return teller === id
  if (!isNews(state, [...region.tellers.keys()])) return false
  region.tellers.set(state, id)
  return true
}
