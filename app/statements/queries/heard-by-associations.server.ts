import type { Work } from '~/platform/db/work.server'
import type { StatementContent } from '../contract'
import { heardTogether, shownReach } from '../rules/shown-reach'
import { listArrived } from '../store/statements.server'

/** How many people the released statements of a consultation say they heard, together and as everybody may see it, or null. */
export async function heardByAssociations(work: Work, consultationId: string, threshold: number): Promise<{ atLeast: number; atMost: number } | null> {
  const released = (await listArrived(work.scope, work.db, consultationId)).filter((each) => each.textState === 'released')
  return heardTogether(released.map(({ content }) => shownReach(content as StatementContent, threshold)), threshold)
}
