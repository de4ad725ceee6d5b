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
export type DefectProblem = { field: 'what' | 'why' | 'instead'; locale: Locale; problem: TextProblem }

/** What is wrong with what is told of a defect. Why it is one and what to use meanwhile may be left out; once written, each is there in every required language. */
export function defectProblems({ what, why, instead }: { what: LocalizedText; why: LocalizedText; instead: LocalizedText }, required: readonly Locale[]): DefectProblem[] {
  const ifTold = (text: LocalizedText) => (Object.values(text).some((words) => words.trim() !== '') ? problemsOf(text, required) : [])
  return [
    ...problemsOf(what, required).map((each) => ({ field: 'what' as const, ...each })),
    ...ifTold(why).map((each) => ({ field: 'why' as const, ...each })),
    ...ifTold(instead).map((each) => ({ field: 'instead' as const, ...each })),
  ]
}
