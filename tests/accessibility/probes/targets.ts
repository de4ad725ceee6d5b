import { CONTROLS, describe, shown } from './elements'

type Box = { left: number; top: number; right: number; bottom: number }

/** What a finger may hit for a control: itself together with its label. */
function targetOf(control: Element): Box {
  const labels = control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type) ? [...(control.labels ?? [])] : []
  const boxes = [control, ...labels].map((each) => each.getBoundingClientRect())
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}

function isInSentence(control: Element): boolean {
  if (!getComputedStyle(control).display.startsWith('inline')) return false
  const around = control.parentElement?.textContent?.trim().length ?? 0
  return around > (control.textContent?.trim().length ?? 0) + 3
}

/** WCAG 2.5.8: 24 by 24 CSS pixels, or so much room around that a circle of 24 touches nothing else. */
export function smallTargets(): string[] {
  const all = shown(CONTROLS).map((control) => ({ control, box: targetOf(control) }))
  return all.flatMap(({ control, box }) => {
    const width = box.right - box.left
    const height = box.bottom - box.top
    if ((width >= 23.5 && height >= 23.5) || isInSentence(control)) return []
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const isCrowded = all.some(({ control: other, box: near }) => {
      if (other === control || control.contains(other) || other.contains(control)) return false
      const dx = Math.max(near.left - x, 0, x - near.right)
      const dy = Math.max(near.top - y, 0, y - near.bottom)
      return Math.hypot(dx, dy) < 12
    })
    return isCrowded ? [`${describe(control)} is ${Math.round(width)} by ${Math.round(height)}`] : []
  })
}

/** What residents press to get on is 44 by 44 CSS pixels (WCAG 2.5.5): buttons, fields, choices, and the frame's ways. */
export function lowControls(): string[] {
  return shown('button, .button, input:not([type=hidden]), select, textarea, summary, header a[href], .back').flatMap((control) => {
    if (isInSentence(control)) return []
    const box = targetOf(control)
    const isWide = control.matches('summary, a') || box.right - box.left >= 43.5
    return box.bottom - box.top < 43.5 || !isWide ? [`${describe(control)} is ${Math.round(box.right - box.left)} by ${Math.round(box.bottom - box.top)}, not 44`] : []
  })
}
