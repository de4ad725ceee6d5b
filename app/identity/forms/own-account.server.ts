import { countGraphemes } from '~/kernel/graphemes'
import { isLocale, type Locale } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'

export type NameProblem = 'required' | 'too-long' | 'identity-code'

/** The longest name in characters. */
export const LONGEST_NAME = 120

/** What was typed, what it comes to, and what to correct. */
export type ReadOwnAccount = { typed: { displayName: string; locale: string }; value: { displayName: string; locale: Locale } | null; problem: NameProblem | null }

/** Reads a person's own name and language. An unknown language is the one the page is in. */
export function readOwnAccount(form: FormData, pageLocale: Locale): ReadOwnAccount {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = { displayName: text('displayName').slice(0, 1000), locale: text('locale').slice(0, 20) }
  const displayName = typed.displayName.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const problem = displayName === '' ? 'required' : countGraphemes(displayName) > LONGEST_NAME ? 'too-long' : hasIdentityCode(displayName) ? 'identity-code' : null
  return { typed, value: problem ? null : { displayName, locale: isLocale(typed.locale) ? typed.locale : pageLocale }, problem }
}
