import type { Stretch } from '../../rules/passages'

/** What is selected of an element's text, in UTF-16 units from its start, or null when nothing is or it reaches outside. */
export function selectedStretch(element: HTMLElement): Stretch | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const startAt = before.toString().length
  const endAt = startAt + range.toString().length
  return endAt > startAt ? { startAt, endAt } : null
}
