import type { FieldMessage } from '~/kernel/results'
import { THEME_MARKS, type CountyTheme, type ThemeMark } from '../contract'
import { readColour } from '../rules/contrast'

/** The fields of the colours: which colour on which ground. */
const COLOUR_FIELDS = ['light.spruce', 'light.lake', 'dark.spruce', 'dark.lake'] as const
export type ColourField = (typeof COLOUR_FIELDS)[number]

/** A look as it was typed. */
export type TypedTheme = Record<ColourField, string> & { mark: ThemeMark; letters: string }

/** Reads the form of the look. */
export function readTheme(form: FormData): TypedTheme {
  const colours = Object.fromEntries(COLOUR_FIELDS.map((field) => [field, word(form, field)])) as Record<ColourField, string>
  return { ...colours, mark: THEME_MARKS.find((mark) => mark === form.get('mark')) ?? 'line', letters: word(form, 'letters') }
}

/** A kept look as the form shows it. */
export function typedThemeOf({ light, dark, mark, letters }: Omit<CountyTheme, 'revision'>): TypedTheme {
  return { 'light.spruce': light.spruce, 'light.lake': light.lake, 'dark.spruce': dark.spruce, 'dark.lake': dark.lake, mark, letters }
}

/** The look that was typed, or what of it is no colour and no mark. */
export function checkTheme(typed: TypedTheme): { ok: true; theme: Omit<CountyTheme, 'revision'> } | { ok: false; messages: FieldMessage[] } {
  const colour = (field: ColourField) => readColour(typed[field])
  const messages: FieldMessage[] = COLOUR_FIELDS.filter((field) => colour(field) === null).map((field) => ({ field, key: 'bad-colour' }))
  const letters = typed.letters.trim().toLocaleUpperCase('fi')
  if (typed.mark === 'letters' && !/^\p{L}{1,3}$/u.test(letters)) messages.push({ field: 'letters', key: 'bad-letters' })
  const [lightSpruce, lightLake, darkSpruce, darkLake] = COLOUR_FIELDS.map(colour)
  if (messages.length > 0 || !lightSpruce || !lightLake || !darkSpruce || !darkLake) return { ok: false, messages }
  return { ok: true, theme: { light: { spruce: lightSpruce, lake: lightLake }, dark: { spruce: darkSpruce, lake: darkLake }, mark: typed.mark, letters: typed.mark === 'letters' ? letters : '' } }
}

/** The messages for colours that cannot be read well enough, each at the colour it comes from. */
export function contrastMessages(failing: readonly { scheme: 'light' | 'dark'; front: string; ground: string; ratio: number; least: number }[]): FieldMessage[] {
  return failing.map(({ scheme, front, ground, ratio, least }) => {
    const colour = [front, ground].includes('lake') ? 'lake' : 'spruce'
    // Rounded down: what fails must not look as if it had passed.
    return { field: `${scheme}.${colour}`, key: 'contrast', values: { scheme, front, ground, ratio: Math.floor(ratio * 100) / 100, least } }
  })
}

function word(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 100) : ''
}
