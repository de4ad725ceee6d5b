import { isLocale, type Locale } from '~/kernel/locales'
import { LONGEST_NAME, nameProblem, tidyName, type NameProblem } from '../rules/names'

export { LONGEST_NAME, type NameProblem }

/** What was typed, what it comes to, and what to correct. */
export type ReadOwnAccount = { typed: { displayName: string; locale: string }; value: { displayName: string; locale: Locale } | null; problem: NameProblem | null }

/** Reads a person's own name and language. An unknown language is the one the page is in. */
export function readOwnAccount(form: FormData, pageLocale: Locale): ReadOwnAccount {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = { displayName: text('displayName').slice(0, 1000), locale: text('locale').slice(0, 20) }
  const displayName = tidyName(typed.displayName)
  const problem = nameProblem(displayName)
  return { typed, value: problem ? null : { displayName, locale: isLocale(typed.locale) ? typed.locale : pageLocale }, problem }
}
