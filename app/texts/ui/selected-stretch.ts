import { useEffect, useState, type RefObject } from 'react'
import type { Stretch } from '../rules/stretches'

/** What is selected of an element's text, in UTF-16 units from its start; the last selection inside it stays offered until another is made. */
export function useSelectedStretch(words: RefObject<HTMLElement>): Stretch | null {
  const [selected, setSelected] = useState<Stretch | null>(null)
  useEffect(() => {
    // Pressing a control of the form empties the selection, which must not forget what was chosen.
    const listen = () => {
      const found = words.current ? stretchIn(words.current) : null
      if (found) setSelected(found)
      else if (words.current?.contains(document.getSelection()?.anchorNode ?? null)) setSelected(null)
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [words])
  return selected
}

function stretchIn(element: HTMLElement): Stretch | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const startAt = unitsIn(before)
  const endAt = startAt + unitsIn(range)
  return endAt > startAt ? { startAt, endAt } : null
}

// A hidden part stands for as many units as were there, however long the words in its place are; touched, it counts whole.
function unitsIn(range: Range): number {
  const part = range.cloneContents()
  for (const hidden of part.querySelectorAll<HTMLElement>('[data-length]')) hidden.textContent = '\u00a0'.repeat(Number(hidden.dataset.length))
  return part.textContent.length
}
