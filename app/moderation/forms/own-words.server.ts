import { countGraphemes } from '~/kernel/graphemes'
import { hasIdentityCode } from '~/kernel/personal-data'

/** The longest text that is taken here, in graphemes. */
const LONGEST = 4000

export type WordsProblem = 'missing' | 'too-long' | 'identity-code'

/** Own words of a form: what was typed, and what must be put right. A text with an identity code is given back and kept nowhere. */
export function readWords(form: FormData, name: string): { typed: string; problem: WordsProblem | null } {
  const value = form.get(name)
  const typed = typeof value === 'string' ? value.replace(/\r\n/g, '\n').trim() : ''
  const problem = typed === '' ? 'missing' : countGraphemes(typed) > LONGEST ? 'too-long' : hasIdentityCode(typed) ? 'identity-code' : null
  return { typed, problem }
}
