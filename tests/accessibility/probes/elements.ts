/** What all probes share. Everything in this folder runs inside the page. */

/** A short name of an element for a finding. */
export function describe(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)
  const id = element.id ? `#${element.id}` : ''
  const name = element.getAttribute('name')
  return `${element.tagName.toLowerCase()}${id}${[...element.classList].map((one) => `.${one}`).join('')}${name ? `[name=${name}]` : ''}${words ? ` "${words}"` : ''}`
}

/** Whether people see it: it has a box, and is not only there to be read out. */
export function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect()
  if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true })) return false
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = getComputedStyle(each)
    if (style.clipPath === 'inset(50%)' || (style.clip !== 'auto' && style.position === 'absolute')) return false
  }
  return box.bottom + scrollY > 0 && box.right + scrollX > 0
}

/** All of the document's elements that people see. */
export function shown<E extends Element = HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)].filter(isShown)
}

/** What one can act on. */
export const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option], [tabindex]:not([tabindex="-1"])'

/** The text an element holds itself, without that of its children. */
export function ownText(element: Element): string {
  return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(' ').replace(/\s+/g, ' ').trim()
}
