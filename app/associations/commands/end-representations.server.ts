import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { lastDayAtOnce } from '../rules/representing'
import { endRepresentations } from '../store/representations.server'

/** Ends at once all that a person represents, because they left; what they wrote stays with the associations (domain rule I-11). Safe to repeat. */
export async function endAllRepresentations(work: Work, { personId }: { personId: string }): Promise<void> {
  await inTransaction(work, async (inside) => {
    const day = dayOf(inside.now)
    const count = await endRepresentations(inside.scope, inside.db, personId, { day, dayBefore: lastDayAtOnce(day) })
    if (count > 0) await recordChange(inside, { action: 'associations.representations-ended', subject: { kind: 'person', id: personId }, details: { count } })
  })
}
