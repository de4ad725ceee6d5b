import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Option, Question } from '../contract'

/** What is wrong with a question as it was written by an official, and where in it: `options.2.label`. */
export type DefinitionFault = {
  at: string
  code:
    | 'bad-id' | 'same-id' | 'no-text' | 'too-few' | 'too-many' | 'bad-limit'
    | 'required-but-sensitive' | 'unknown-section' | 'unknown-condition'
    /** In a consultation for children and young people (`for-children.ts`). */
    | 'asks-birth' | 'age-not-in-bands' | 'asks-who' | 'asks-guardian'
}

/** Ids become names of form fields and keys of counts, so they are short and plain, and no property of every object. */
export function isPlainId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(id) && !(id in {})
}

/** Faults that any question may have. */
export function commonFaults(question: Question, original: Locale): DefinitionFault[] {
  return [
    ...(isPlainId(question.id) ? [] : [{ at: 'id', code: 'bad-id' } as const]),
    ...textFaults('text', question.text, original),
    // Domain rule P-10: a question that reveals clientship or health may always be left out.
    ...(question.required && question.specialCategoryRisk ? [{ at: 'required', code: 'required-but-sensitive' } as const] : []),
  ]
}

/** Faults of a list of options, rows or columns. */
export function optionFaults(at: string, options: readonly Option[], original: Locale, least = 2, most = 60): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  if (options.length < least) faults.push({ at, code: 'too-few' })
  if (options.length > most) faults.push({ at, code: 'too-many' })
  options.forEach((option, index) => {
    if (!isPlainId(option.id) || option.id === 'text') faults.push({ at: `${at}.${index}.id`, code: 'bad-id' })
    if (options.findIndex((other) => other.id === option.id) !== index) faults.push({ at: `${at}.${index}.id`, code: 'same-id' })
    faults.push(...textFaults(`${at}.${index}.label`, option.label, original))
  })
  if (options.filter((option) => option.opensText).length > 1) faults.push({ at, code: 'too-many' })
  return faults
}

/** A fault when a whole number does not lie in its limits. */
export function limitFaults(at: string, value: number, least: number, most: number): DefinitionFault[] {
  return Number.isInteger(value) && value >= least && value <= most ? [] : [{ at, code: 'bad-limit' }]
}

function textFaults(at: string, text: LocalizedText, original: Locale): DefinitionFault[] {
  return (text[original] ?? '').trim() === '' ? [{ at, code: 'no-text' }] : []
}
