import type { Result } from '~/kernel/results'

/** The value of a command that the story expects to succeed; a refusal ends the seeding with its code. */
export function done<T>(step: string, result: Result<T, string, unknown>): T {
  if (!result.ok) throw new Error(`Seeding stopped at "${step}": ${result.code} ${JSON.stringify(result.details ?? '')}`)
  return result.value
}
