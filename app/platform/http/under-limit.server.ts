import type { LimitName } from './limits/limits.server'
import { requestFacts } from './request-facts.server'

/**
 * Counts one attempt and says whether it may go on: `if (!(await underLimit(context, 'sign-in', email))) tooMany()`.
 * `key` is what the attempt is about (an e-mail address, a code, a draft's token, or several of them); only a digest of it is kept, for a
 * day at most. The 429 page shows the form's text back.
 */
export async function underLimit(_context: unknown, name: LimitName, key: string | readonly string[] | null = null): Promise<boolean> {
  return (await requestFacts()?.isUnderLimit(name, key)) ?? true
}
