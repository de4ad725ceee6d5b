import { colour, contrast, groundOf, pictureContrast } from './colours'
import { describe, shown } from './elements'

/** WCAG 2.3.3: with reduced motion asked for, nothing moves, and nothing starts by itself. */
export function movements(): string[] {
  const running = document.getAnimations().map((animation) => `${describe((animation.effect as KeyframeEffect).target ?? document.body)} moves`)
  const seconds = (list: string) => Math.max(...list.split(',').map((each) => parseFloat(each) * (each.trim().endsWith('ms') ? 0.001 : 1)))
  const changing = [...document.querySelectorAll('body *')].filter((element) => seconds(getComputedStyle(element).transitionDuration) > 0.01).map((element) => `${describe(element)} changes slowly`)
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['the page scrolls smoothly'] : []
  const playing = [...document.querySelectorAll('video[autoplay], audio[autoplay], marquee, blink, meta[http-equiv=refresh]')].map((element) => `${describe(element)} starts by itself`)
  return [...running, ...changing.slice(0, 5), ...smooth, ...playing]
}

/** In forced colours a control has an edge, a picture a colour of the system, and nothing keeps colours of its own. */
export function lostInForcedColours(): string[] {
  const edgeless = shown('button, .button, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea').filter((control) => {
    const style = getComputedStyle(control)
    const edge = colour(style.borderBottomColor)
    const ground = groundOf(control.parentElement)
    const isLink = control.tagName === 'A' || style.textDecorationLine.includes('underline')
    const hasEdge = parseFloat(style.borderBottomWidth) >= 1 && style.borderBottomStyle !== 'none' && edge !== null && contrast(edge, ground) >= 3
    return !hasEdge && !isLink && style.appearance === 'none'
  })
  const faint = shown('svg').filter((icon) => !icon.closest('[data-figure], .brand') && pictureContrast(icon) < 3)
  const own = shown('main *, header *, footer *').filter((element) => {
    const style = getComputedStyle(element)
    const parent = element.parentElement ? getComputedStyle(element.parentElement).forcedColorAdjust : 'auto'
    if (element instanceof SVGElement || style.forcedColorAdjust !== 'none' || parent === 'none') return false
    const ground = groundOf(element.parentElement)
    const marks = [colour(style.backgroundColor), parseFloat(style.borderTopWidth) > 0 ? colour(style.borderTopColor) : null].filter((each) => each !== null && each[3] > 0)
    return !marks.some((mark) => contrast(mark!, ground) >= 3)
  })
  return [...edgeless.map((each) => `${describe(each)} has no edge`), ...faint.map((each) => `the picture in ${describe(each.parentElement!)} is lost`), ...own.map((each) => `${describe(each)} keeps its own colours and is lost`)]
}

/** On paper nothing is cut off at the right edge or hidden in a box that scrolls, and what only works on a screen is gone. */
export function lostOnPaper(): string[] {
  const width = document.documentElement.clientWidth
  const wide = shown('main *').filter((element) => element.getBoundingClientRect().right > width + 2 && !element.closest('svg'))
  const scrolling = shown('main *').filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 2)
  const dark = shown('main p, main li, main h1, main h2, main td').filter((element) => contrast(groundOf(element), [255, 255, 255, 1]) > 2)
  const screenOnly = shown('header nav, .skip')
  const empty = document.querySelector<HTMLElement>('main')?.innerText.trim() ? [] : ['nothing is printed']
  return [...wide.slice(0, 3).map((each) => `${describe(each)} runs off the paper`), ...scrolling.map((each) => `${describe(each)} hides a part`), ...dark.slice(0, 3).map((each) => `${describe(each)} is printed on a dark ground`), ...screenOnly.map((each) => `${describe(each)} is of no use on paper`), ...empty]
}
