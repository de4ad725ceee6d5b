import { describe, shown } from './elements'

export type Colour = [red: number, green: number, blue: number, alpha: number]

/** A computed colour as numbers; anything but `rgb()` is unknown. */
export function colour(css: string): Colour | null {
  const parts = css.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/)
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3]), parts[4] === undefined ? 1 : Number(parts[4])] : null
}

/** What a colour looks like on a ground. */
export function over(front: Colour, ground: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => front[at] * front[3] + ground[at] * (1 - front[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** The contrast of two colours, 1–21 (WCAG 2.2, relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const luminance = (each: Colour) => {
    const channel = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * channel(each[0]) + 0.7152 * channel(each[1]) + 0.0722 * channel(each[2])
  }
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** What lies behind an element's text: its own ground and those of the elements around it. */
export function groundOf(element: Element | null): Colour {
  const layers: Colour[] = []
  for (let each = element; each; each = each.parentElement) {
    const ground = colour(getComputedStyle(each).backgroundColor)
    if (ground && ground[3] > 0) layers.push(ground)
    if (ground && ground[3] === 1) break
  }
  return layers.reverse().reduce((below, layer) => over(layer, below), canvas())
}

function canvas(): Colour {
  const probe = document.createElement('i')
  probe.style.color = 'Canvas'
  document.body.append(probe)
  const found = colour(getComputedStyle(probe).color) ?? [255, 255, 255, 1]
  probe.remove()
  return found
}

/** WCAG 1.4.3: a placeholder is text. */
export function palePlaceholders(): string[] {
  return shown<HTMLInputElement>('input[placeholder], textarea[placeholder]').flatMap((field) => {
    const style = getComputedStyle(field, '::placeholder')
    const front = colour(style.color)
    const ground = groundOf(field)
    const ratio = front ? contrast(over([front[0], front[1], front[2], front[3] * Number(style.opacity)], ground), ground) : 1
    return ratio < 4.5 ? [`${describe(field)}: its placeholder has ${ratio.toFixed(1)}:1`] : []
  })
}

/** WCAG 1.4.11: where a control is, and the picture that is all of it, are seen at 3:1. Boxes the browser draws are its own. */
export function faintControls(): string[] {
  const isText = (field: Element) => !['checkbox', 'radio', 'range', 'color', 'file', 'image', 'submit', 'button', 'reset'].includes(field.getAttribute('type') ?? 'text')
  const fields = shown('input:not([type=hidden]), select, textarea, [role=textbox], [role=combobox], [role=checkbox], [role=radio], [role=switch], [role=spinbutton]').filter(isText)
  const boxes = [...fields, ...shown('button, .button')].flatMap((control) => {
    const style = getComputedStyle(control)
    const outside = groundOf(control.parentElement)
    const edge = colour(style.borderBottomColor)
    const hasEdge = parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none' && edge !== null && edge[3] > 0
    const isFilled = (colour(style.backgroundColor)?.[3] ?? 0) > 0
    // A button that is only its words is found by its words.
    if (!fields.includes(control) && !hasEdge && !isFilled) return []
    const ratios = [hasEdge ? contrast(over(edge, outside), outside) : 1, contrast(groundOf(control), outside)]
    if (!fields.includes(control) && contrast(groundOf(control), outside) < 1.05 && !hasEdge) return []
    return Math.max(...ratios) < 3 ? [`${describe(control)}: its edge has ${Math.max(...ratios).toFixed(1)}:1`] : []
  })
  const pictures = shown<SVGElement>('a svg, button svg, summary svg, [role=img]').filter((icon) => icon instanceof SVGElement && isAlone(icon))
  return [...boxes, ...pictures.flatMap(faintPicture)]
}

function isAlone(icon: Element): boolean {
  const control = icon.closest('a, button, summary')
  return control ? (control as HTMLElement).innerText.trim() === '' : icon.getAttribute('aria-hidden') !== 'true'
}

/** The strokes and fills of a picture, of which the strongest carries the meaning. */
export function pictureContrast(icon: Element): number {
  const ground = groundOf(icon.parentElement)
  const parts = [icon, ...icon.querySelectorAll('*')].flatMap((part) => [getComputedStyle(part).stroke, getComputedStyle(part).fill]).flatMap((css) => colour(css) ?? [])
  const colours = Array.from({ length: parts.length / 4 }, (_, at) => parts.slice(at * 4, at * 4 + 4) as Colour)
  return Math.max(1, ...colours.filter((each) => each[3] > 0).map((each) => contrast(over(each, ground), ground)))
}

function faintPicture(icon: Element): string[] {
  const ratio = pictureContrast(icon)
  return ratio < 3 ? [`${describe(icon.parentElement ?? icon)}: its picture has ${ratio.toFixed(1)}:1`] : []
}

/** WCAG 1.4.1: a link within a sentence is marked by more than its colour. */
export function linksByColourOnly(): string[] {
  return shown<HTMLAnchorElement>('p a[href], li a[href], dd a[href], td a[href], label a[href]').flatMap((link) => {
    const around = link.parentElement!
    const beside = [...around.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.textContent ?? ''))
    if (beside.length === 0) return []
    const style = getComputedStyle(link)
    const isMarked = style.textDecorationLine.includes('underline') || (parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none')
    return isMarked ? [] : [`${describe(link)} looks like the text around it`]
  })
}
