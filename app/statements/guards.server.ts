import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { hasGivenOrReleased } from './store/people.server'

/** Whether a person gave a statement in an association's name, and whether they released one. */
export async function actsOn(scope: CountyScope, inside: Reader, personId: string): Promise<{ hasGiven: boolean; hasReleased: boolean }> {
  return await hasGivenOrReleased(scope, inside, personId)
}
