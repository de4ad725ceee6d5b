/** How light a colour `#rrggbb` is, from 0 to 1 (WCAG 2.2, relative luminance). */
export function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** A colour mixed with a share of another, channel by channel. */
export function mix(colour: string, other: string, share: number): string {
  const channel = (at: number) => Math.round(parseInt(colour.slice(at, at + 2), 16) * (1 - share) + parseInt(other.slice(at, at + 2), 16) * share)
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`
}

/** A colour as it was typed, as `#rrggbb` in lower case, or null when it is none. */
export function readColour(typed: string): string | null {
  const plain = typed.trim().toLowerCase()
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(plain)
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join('')}`
  const long = /^#?([0-9a-f]{6})$/.exec(plain)
  return long ? `#${long[1]!}` : null
}
