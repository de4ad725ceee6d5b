import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import { dayTyped, readTypedDay, type TypedDay } from '~/kernel/typed-days'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { readRequirements } from '../rules/requirements'

/** A defect as typed. `mendBy` is undefined when something was typed that is no day, `requirements` when something is no number of a requirement. */
export type ReadDefect = { id: string; revision: number; what: LocalizedText; why: LocalizedText; instead: LocalizedText; isMended: boolean; typedDay: TypedDay; mendBy: Day | null | undefined; typedRequirements: string; requirements: string[] | undefined }

/** Reads the form of one defect. */
export function readDefect(form: FormData): ReadDefect {
  const word = (name: string) => (typeof form.get(name) === 'string' ? (form.get(name) as string) : '')
  const texts = (name: string): LocalizedText => Object.fromEntries(LOCALES.flatMap((locale) => (word(`${name}.${locale}`).trim() === '' ? [] : [[locale, word(`${name}.${locale}`).slice(0, 40_000)]])))
  const typedDay = readTypedDay(form, 'mendBy')
  const typedRequirements = word('requirements').slice(0, 400)
  return {
    id: word('id'), revision: wholeNumberIn(word('revision')) ?? 0, what: texts('what'), why: texts('why'), instead: texts('instead'), isMended: word('mended') === 'yes', typedDay, typedRequirements,
    requirements: readRequirements(typedRequirements) ?? undefined,
    mendBy: dayTyped(typedDay),
  }
}
