import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { TEXTS_PERMISSIONS } from '../rules/permissions'
import { deleteAttachment, type Owner } from '../store/attachments.server'

/** Removes a file with its bytes from the thing it belongs to. The log keeps that it was there and who removed it, not what it said. */
export async function removeAttachment(work: Work, input: Owner & { attachmentId: string }): Promise<Result<null, 'not-there'>> {
  const { ownerKind, ownerId, attachmentId } = input
  if (!isId(attachmentId)) return refuse('not-there')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, TEXTS_PERMISSIONS['texts.attach']))) return forbidden()
    if (!(await deleteAttachment(inside.scope, inside.db, { ownerKind, ownerId, id: attachmentId }))) return refuse('not-there')
    await recordDeletion(inside, { kind: 'attachments', reason: 'asked-for', count: 1, ids: [attachmentId] })
    await recordChange(inside, { action: 'texts.attachment-removed', subject: { kind: ownerKind, id: ownerId }, details: { attachmentId } })
    await invalidateTags(inside, [`${ownerKind}:${ownerId}`, 'attachments'])
    return accept(null)
  })
}
