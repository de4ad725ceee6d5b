import { baseLanguage, isSimple, type Locale } from '~/kernel/locales'
import { softenWords, type Syllables } from '../rules/soft-hyphens'

type Hyphen = { hyphenateSync: (text: string, options?: { minWordLength?: number }) => string }

const patterns: Record<string, Hyphen | undefined> = {}

/** Fulfilled when the syllable patterns are in memory; at once in a browser, whose build drops them (60 kB and more). */
export const hyphenationReady: Promise<void> = import.meta.env.SSR ? loadPatterns() : Promise.resolve()

/** The text with soft hyphens in its long words, in Finnish and Swedish; plain variants only where compounds join; English and the browser get it unchanged. */
export function softened(text: string, locale: Locale): string {
  const language = baseLanguage(locale)
  const hyphen = patterns[language]
  if (!hyphen) return text
  const syllables: Syllables = (word) => hyphen.hyphenateSync(word, { minWordLength: 8 })
  return softenWords(text, language, isSimple(locale) ? null : syllables)
}

async function loadPatterns(): Promise<void> {
  const [fi, sv] = await Promise.all([import('hyphen/fi/index.js'), import('hyphen/sv/index.js')])
  patterns.fi = fi.default
  patterns.sv = sv.default
}
