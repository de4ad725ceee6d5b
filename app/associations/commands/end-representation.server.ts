import { accept, refuse, type Result } from '~/kernel/results'
import { addDays, dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { endRepresentation as endStoredRepresentation } from '../store/representations.server'

/** Ends somebody's right to speak for an association at once. Drafts stay with the association (domain rule I-11). */
export async function endRepresentation(work: Work, input: { associationId: string; personId: string }): Promise<Result<Record<string, never>, 'not-representing'>> {
  return await inTransaction(work, async (inside) => {
    const ended = await endStoredRepresentation(inside.scope, inside.db, input.associationId, input.personId, addDays(dayOf(work.now), -1))
    if (ended === 0) return refuse('not-representing')
    await recordChange(inside, { action: 'associations.representation-ended', subject: { kind: 'association', id: input.associationId } })
    return accept({})
  })
}
