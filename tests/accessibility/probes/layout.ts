import { CONTROLS, describe, isShown, shown } from './elements'

/** WCAG 1.4.10: nothing scrolls in two directions, except what is a table or a map by nature and scrolls by itself. */
export function overflows(): string[] {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width + 1) return []
  const isInScroller = (element: Element | null): boolean => element !== null && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || isInScroller(element.parentElement))
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && !isInScroller(element.parentElement))
  const deepest = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)))
  return [`the page is ${document.documentElement.scrollWidth} wide on ${width}: ${deepest.slice(0, 3).map(describe).join(', ')}`]
}

/** Texts of which a part is cut off. */
export function clippedTexts(): string[] {
  return shown('main *, header *, footer *').flatMap((element) => {
    const style = getComputedStyle(element)
    if (element.clientHeight <= 8 || !(element.textContent ?? '').trim() || ['TEXTAREA', 'SELECT', 'INPUT'].includes(element.tagName) || element.closest('svg')) return []
    const cutsDown = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 2
    const cutsAcross = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 2
    return (cutsDown || cutsAcross) && hasCutText(element) ? [`${describe(element)} is cut off`] : []
  })
}

/** Only text counts: ornaments may run over the edge. */
function hasCutText(frame: Element): boolean {
  const edge = frame.getBoundingClientRect()
  const range = document.createRange()
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (!walker.currentNode.textContent?.trim() || !isShown(walker.currentNode.parentElement!)) continue
    range.selectNodeContents(walker.currentNode)
    const box = range.getBoundingClientRect()
    if (box.bottom > edge.bottom + 3 || box.right > edge.right + 3) return true
  }
  return false
}

/** What one can act on, in order: the same list on a wide and a narrow screen, or something got lost. */
export function controlsInReach(): string[] {
  return shown(CONTROLS).filter((control) => !control.closest('details:not([open]) > :not(summary)')).map((control) => `${control.tagName} ${(control.textContent ?? '').trim().slice(0, 60)} ${control.getAttribute('name') ?? ''}`)
}

/** A compound such as officials write, put before every text of the page. */
export function lengthenTexts(): void {
  const compound = 'hyvinvointialueidenpalveluverkkosuunnitelmaluonnosvaihtoehdot'
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts) {
    if (/\p{L}{3}/u.test(text.textContent ?? '') && !text.parentElement?.closest('script, style, svg, textarea, option, .code')) text.textContent = text.textContent!.replace(/\p{L}[\p{L}\u00ad-]*/u, compound)
  }
}

/** WCAG 1.4.12: the spacing a reader may set, until `unspaceTexts`. */
export function spaceTexts(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

export function unspaceTexts(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)
}

/** Text that does not follow the size a reader has set. */
export function fixedTexts(): string[] {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return shown('main *, header *, footer *').filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && parseFloat(getComputedStyle(element).fontSize) < size * 0.85).map((element) => `${describe(element)} stays at ${getComputedStyle(element).fontSize}`)
}
