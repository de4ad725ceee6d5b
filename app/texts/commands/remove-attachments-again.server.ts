import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { deleteAttachments } from '../store/attachments.server'

/** Removes again the files that a restored copy of the database brought back. Safe to repeat. */
export async function removeAttachmentsAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    const owners = await deleteAttachments(inside.scope, inside.db, ids)
    if (owners.length === 0) return { count: 0 }
    await recordChange(inside, { action: 'texts.attachments-removed-again', subject: { kind: 'attachment' }, details: { count: owners.length } })
    await invalidateTags(inside, [...new Set(owners.map(({ ownerKind, ownerId }) => `${ownerKind}:${ownerId}`)), 'attachments'])
    return { count: owners.length }
  })
}
