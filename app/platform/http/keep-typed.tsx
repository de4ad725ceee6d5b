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
