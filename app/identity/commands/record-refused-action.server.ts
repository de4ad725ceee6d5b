import { recordRefusal } from '~/platform/audit/refusals.server'
import { inTransaction, type Work } from '~/platform/db/work.server'

/** Writes into the audit log that the signed-in person was refused something; `permission` is what they lacked, where it is known. */
export async function recordRefusedAction(work: Work, permission: string | null): Promise<void> {
  const { actor } = work
  if (actor.kind !== 'person') return
  await inTransaction(work, async (inside) => await recordRefusal(inside, { action: 'identity.action-refused', subject: { kind: 'person', id: actor.personId }, details: { permission } }))
}
