/**
 * The languages a text can exist in, as BCP 47 tags.
 * `simple` is a registered variant subtag ("Simplified form"), so `fi-simple` is a valid value of `lang`.
 * Adding a language is adding a row here and a folder in `locales/`.
 */
const registry = {
  fi: { base: 'fi', simple: false, direction: 'ltr', formatting: 'fi-FI' },
  'fi-simple': { base: 'fi', simple: true, direction: 'ltr', formatting: 'fi-FI' },
  sv: { base: 'sv', simple: false, direction: 'ltr', formatting: 'sv-FI' },
  'sv-simple': { base: 'sv', simple: true, direction: 'ltr', formatting: 'sv-FI' },
  en: { base: 'en', simple: false, direction: 'ltr', formatting: 'en-GB' },
  'en-simple': { base: 'en', simple: true, direction: 'ltr', formatting: 'en-GB' },
} as const satisfies Record<string, LocaleFacts>

type LocaleFacts = { base: string; simple: boolean; direction: 'ltr' | 'rtl'; formatting: string }

export type Locale = keyof typeof registry
export type BaseLanguage = (typeof registry)[Locale]['base']

/** Every locale, in the order of the language menu. */
export const LOCALES = Object.keys(registry) as Locale[]

/** Whether the text names a registered locale. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(registry, value)
}

/** The language a locale belongs to: `fi` for `fi-simple`. */
export function baseLanguage(locale: Locale): BaseLanguage {
  return registry[locale].base
}

/** Whether the locale is the plain-language variant of its language. */
export function isSimple(locale: Locale): boolean {
  return registry[locale].simple
}

/** The plain-language variant of a locale's language, or the locale itself when it is one. */
export function simpleVariant(locale: Locale): Locale {
  return LOCALES.find((other) => registry[other].base === registry[locale].base && registry[other].simple) ?? locale
}

/** Writing direction, for `dir`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return registry[locale].direction
}

/** The tag given to `Intl`: Swedish is the Swedish of Finland. */
export function formattingTag(locale: Locale): string {
  return registry[locale].formatting
}
