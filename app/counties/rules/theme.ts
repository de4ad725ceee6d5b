import type { CountyTheme, ThemeColours } from '../contract'
import { contrast, mix } from './contrast'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** The colours of the product's look (app/ui/styles/tokens.css) on which a county's colours must stand. */
export const GROUND: Record<Scheme, Record<string, string>> = {
  light: {
    'paper': '#fcfbf8', 'raised': '#f3f1ea', 'ink': '#17211e', 'ink-soft': '#414e49', 'line': '#6c7a74', 'lingon': '#990f35', 'lingon-tint': '#fbeaee', 'notice': '#fff1cc', 'done': '#e4f0e8',
    'spruce': '#0b5a47', 'spruce-deep': '#073b2f', 'on-spruce': '#ffffff', 'spruce-tint': '#e9f1ec', 'lake': '#0a4e8a',
  },
  dark: {
    'paper': '#121816', 'raised': '#1b2321', 'ink': '#eff2ee', 'ink-soft': '#bbc7c1', 'line': '#84958e', 'lingon': '#ff9db2', 'lingon-tint': '#361b23', 'notice': '#393015', 'done': '#1c332b',
    'spruce': '#7fd4b4', 'spruce-deep': '#a9e6cf', 'on-spruce': '#0b1f19', 'spruce-tint': '#1c332b', 'lake': '#8cc4ff',
  },
}

/** What two colours that meet are for: running text (7:1), other text (4.5:1), something that only has to be seen (3:1). */
export const LEAST = { body: 7, text: 4.5, seen: 3 } as const

type Pair = { front: string; ground: string; need: keyof typeof LEAST }

/** Every pair of colours that meets on a page. */
export const PAIRS: readonly Pair[] = [
  ...['ink', 'ink-soft', 'spruce', 'lake', 'lingon'].flatMap((front) => ['paper', 'raised'].map((ground): Pair => ({ front, ground, need: 'body' }))),
  { front: 'on-spruce', ground: 'spruce', need: 'body' },
  { front: 'on-spruce', ground: 'spruce-deep', need: 'body' },
  { front: 'ink', ground: 'spruce-tint', need: 'body' },
  { front: 'spruce', ground: 'spruce-tint', need: 'body' },
  { front: 'spruce-deep', ground: 'spruce-tint', need: 'body' },
  { front: 'ink', ground: 'notice', need: 'body' },
  { front: 'ink', ground: 'done', need: 'body' },
  { front: 'ink', ground: 'lingon-tint', need: 'body' },
  { front: 'lingon', ground: 'lingon-tint', need: 'body' },
  { front: 'ink-soft', ground: 'notice', need: 'text' },
  { front: 'lake', ground: 'spruce-tint', need: 'text' },
  { front: 'lake', ground: 'notice', need: 'text' },
  { front: 'line', ground: 'paper', need: 'seen' },
  { front: 'line', ground: 'raised', need: 'seen' },
  { front: 'line', ground: 'notice', need: 'seen' },
  { front: 'spruce', ground: 'done', need: 'seen' },
]

/** The product's own colours, for a form that has none yet. */
export const OWN_COLOURS: Record<Scheme, ThemeColours> = {
  light: { spruce: GROUND.light['spruce']!, lake: GROUND.light['lake']! },
  dark: { spruce: GROUND.dark['spruce']!, lake: GROUND.dark['lake']! },
}

/** All colours that are made of a county's two, by the names of the look. The product's own give the product's own. */
export function themeTokens({ spruce, lake }: ThemeColours, scheme: Scheme): Record<string, string> {
  const own = OWN_COLOURS[scheme]
  if (spruce === own.spruce) return { ...tokensOf(GROUND[scheme]), lake }
  const [paper, far, near] = scheme === 'light' ? [GROUND.light['paper']!, '#000000', '#17211e'] : [GROUND.dark['paper']!, '#ffffff', '#0b1f19']
  return {
    'spruce': spruce,
    'spruce-deep': mix(spruce, far, 0.35),
    'on-spruce': contrast('#ffffff', spruce) >= contrast(near, spruce) ? '#ffffff' : near,
    'spruce-tint': mix(paper, spruce, scheme === 'light' ? 0.08 : 0.15),
    'lake': lake,
  }
}

function tokensOf(palette: Record<string, string>): Record<string, string> {
  return Object.fromEntries(['spruce', 'spruce-deep', 'on-spruce', 'spruce-tint', 'lake'].map((name) => [name, palette[name]!]))
}

/** One pair of the matrix with its contrast. */
export type MeasuredPair = Pair & { scheme: Scheme; ratio: number; least: number; isEnough: boolean }

/** The whole contrast matrix of a county's colours, light and dark. */
export function contrastMatrix(colours: Record<Scheme, ThemeColours>): MeasuredPair[] {
  return SCHEMES.flatMap((scheme) => {
    const tokens = { ...GROUND[scheme], ...themeTokens(colours[scheme], scheme) }
    return PAIRS.map((pair) => {
      const ratio = contrast(tokens[pair.front]!, tokens[pair.ground]!)
      return { ...pair, scheme, ratio, least: LEAST[pair.need], isEnough: ratio >= LEAST[pair.need] }
    })
  })
}

/** The pairs of the matrix that a reader could not make out; empty when the colours may be used. */
export function failingPairs(colours: Record<Scheme, ThemeColours>): MeasuredPair[] {
  return contrastMatrix(colours).filter(({ isEnough }) => !isEnough)
}

/**
 * A county's stylesheet: its colours in place of the product's, on screens only. Print stays black on white, and forced
 * colours are the reader's own.
 */
export function themeCss(theme: Pick<CountyTheme, Scheme>): string {
  const block = (scheme: Scheme) => `:root{${Object.entries(themeTokens(theme[scheme], scheme)).map(([name, value]) => `--${name}:${value}`).join(';')}}`
  return `@media screen and (forced-colors:none){${block('light')}}\n@media screen and (forced-colors:none) and (prefers-color-scheme:dark){${block('dark')}}\n`
}
