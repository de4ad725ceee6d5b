import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forgetEmail } from '../store/people.server'

/** Forgets again the addresses of protected people that a restored copy of the database brought back. Safe to repeat. */
export async function forgetEmailsAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const count = await forgetEmail(inside.scope, inside.db, ids)
    if (count > 0) await recordChange(inside, { action: 'identity.emails-forgotten-again', subject: { kind: 'person' }, details: { count } })
    return { count }
  })
}
