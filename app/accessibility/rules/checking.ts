import { countGraphemes } from '~/kernel/graphemes'
import type { LocalizedText } from '~/kernel/localized-text'
import { isLocale, type Locale } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'

/** The longest remark, reply or description, in graphemes. */
export const MAX_TEXT = 10_000

export type TextProblem = 'required' | 'too-long' | 'identity-code'

/** What is wrong with a text that has to be there, or null. */
export function problemOf(text: string): TextProblem | null {
  if (text.trim() === '') return 'required'
  if (hasIdentityCode(text)) return 'identity-code'
  return countGraphemes(text) > MAX_TEXT ? 'too-long' : null
}

/** What is wrong with a text in several languages: each required one must be there, and none may be wrong. */
export function problemsOf(text: LocalizedText, required: readonly Locale[]): { locale: Locale; problem: TextProblem }[] {
  const locales = [...new Set([...required, ...Object.keys(text).filter(isLocale)])]
  return locales.flatMap((locale) => {
    const problem = problemOf(text[locale] ?? '')
    return problem === null || (problem === 'required' && !required.includes(locale)) ? [] : [{ locale, problem }]
  })
}
