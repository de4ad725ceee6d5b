import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { StatementContent } from './contract'
import { heardTogether, shownReach } from './rules/shown-reach'
import { hasGivenOrReleased } from './store/people.server'
import { listArrived } from './store/statements.server'

/**
 * How many people the released statements of a consultation say they heard, together and as everybody may see it; null
 * when none are released or they are a few people. For the transaction that publishes it.
 */
export async function heardNow(scope: CountyScope, inside: Reader, consultationId: string, threshold: number): Promise<{ atLeast: number; atMost: number } | null> {
  const released = (await listArrived(scope, inside, consultationId)).filter((each) => each.textState === 'released')
  return heardTogether(released.map(({ content }) => shownReach(content as StatementContent, threshold)), threshold)
}

/** Whether a person gave a statement in an association's name, and whether they released one. */
export async function actsOn(scope: CountyScope, inside: Reader, personId: string): Promise<{ hasGiven: boolean; hasReleased: boolean }> {
  return await hasGivenOrReleased(scope, inside, personId)
}
