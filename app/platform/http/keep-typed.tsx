import { useLayoutEffect, type ReactNode } from 'react'

/**
 * Notes what is typed into the server's HTML before React takes it over. React 18 sets every text area back to the
 * server's text at that moment, so words typed on a slow line would be lost. Gives a function that puts them back.
 */
export function noteTyped(page: Document): () => void {
  const typed = new Map<HTMLTextAreaElement, string>()
  const note = (area: HTMLTextAreaElement) => {
    if (area.value !== area.defaultValue) typed.set(area, area.value)
  }
  const heard = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement) typed.set(event.target, event.target.value)
  }
  page.querySelectorAll('textarea').forEach(note)
  page.addEventListener('input', heard, true)
  return () => {
    page.removeEventListener('input', heard, true)
    for (const [area, value] of typed) if (area.isConnected && area.value !== value) area.value = value
    typed.clear()
  }
}

/** Runs once when the page has been taken over. */
export function WhenTakenOver({ run, children }: { run: () => void; children: ReactNode }) {
  useLayoutEffect(run, [run])
  return children
}

/**
 * Keeps a way to another place of the same page from the framework: it would take it for a new page and forget what the
 * server has just answered to a form, so that the links of an error summary, or the one past the head of the page, made
 * every message go away (WCAG 3.3.1). Call it before the framework begins to listen. No page of ours goes on to another
 * one by script, so what was opened is what is shown.
 */
export function stayOnPage(view: Pick<Window, 'addEventListener' | 'location'>): void {
  const { pathname, search } = view.location
  view.addEventListener('popstate', (event) => {
    if (view.location.pathname === pathname && view.location.search === search) event.stopImmediatePropagation()
  }, { capture: true })
}
