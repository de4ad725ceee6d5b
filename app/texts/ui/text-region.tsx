import { createContext, useContext, useId, useRef, type ReactNode } from 'react'

// Which text of the region tells that it is not in the reader's language: the first, and only that one.
type Region = { teller: string | null }

const RegionContext = createContext<Region | null>(null)

/** A part of a page in which one notice about a missing language is enough. Without one, every text tells for itself. */
export function TextRegion({ children }: { children: ReactNode }) {
  const region = useRef<Region>({ teller: null })
  return <RegionContext.Provider value={region.current}>{children}</RegionContext.Provider>
}

/** Whether this text is the one of its region that shows the notice. */
export function useTells(hasSomethingToTell: boolean): boolean {
  const region = useContext(RegionContext)
  const id = useId()
  if (!hasSomethingToTell) return false
  if (!region) return true
  region.teller ??= id
  return region.teller === id
}
