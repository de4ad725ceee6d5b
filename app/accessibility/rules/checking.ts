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

/** What is wrong with one field of a defect in one language. */
export type DefectProblem = { field: 'what' | 'instead'; locale: Locale; problem: TextProblem }

/** What is wrong with what is told of a defect. What to use meanwhile may be left out; once written, it is there in every required language. */
export function defectProblems({ what, instead }: { what: LocalizedText; instead: LocalizedText }, required: readonly Locale[]): DefectProblem[] {
  const isTold = Object.values(instead).some((words) => words.trim() !== '')
  return [
    ...problemsOf(what, required).map((each) => ({ field: 'what' as const, ...each })),
    ...(isTold ? problemsOf(instead, required) : []).map((each) => ({ field: 'instead' as const, ...each })),
  ]
}
