import { countGraphemes } from '~/kernel/graphemes'
import { hasIdentityCode } from '~/kernel/personal-data'

/** The longest name in characters. */
export const LONGEST_NAME = 120

export type NameProblem = 'required' | 'too-long' | 'identity-code'

/**
 * A name as it is kept: on one line, and without signs that nobody sees, which could make it read otherwise than it is
 * written (a turned direction makes one name look like another). Joiners stay, as names in some scripts need them; a
 * name of nothing else is none.
 */
export function tidyName(typed: string): string {
  const name = typed.replace(/(?![\u200c\u200d])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return /[^\s\u200c\u200d]/u.test(name) ? name : ''
}

/** What is wrong with a tidied name, or null. */
export function nameProblem(name: string): NameProblem | null {
  if (name === '') return 'required'
  if (hasIdentityCode(name)) return 'identity-code'
  return countGraphemes(name) > LONGEST_NAME ? 'too-long' : null
}
