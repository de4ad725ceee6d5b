import { createContext, useContext, type ReactNode } from 'react'

const StaticPageContext = createContext(false)

/** Says that the page is never hydrated, so that the server may write characters a browser's rendering would not repeat. */
export function StaticPage({ children }: { children: ReactNode }) {
  return <StaticPageContext.Provider value={true}>{children}</StaticPageContext.Provider>
}

/** Whether the page is never hydrated. */
export function useIsStaticPage(): boolean {
  return useContext(StaticPageContext)
}
