import { createHash, randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { attachmentRefusals, safeFileName, type AttachmentRefusal, type OfferedFile } from '../rules/attachments'
import { TEXTS_PERMISSIONS } from '../rules/permissions'
import { addAttachment } from '../store/attachments.server'

/** A file for a thing. `ownerKind` is the tag word of its pages (`consultation`, `statement`); `ordinal` its place in the list. */
export type AttachmentToStore = OfferedFile & { ownerKind: string; ownerId: string; ordinal: number; summary: LocalizedText }

/** Keeps a file beside the thing it belongs to, or tells everything that is wrong with it. */
export async function storeAttachment(work: Work, input: AttachmentToStore): Promise<Result<{ attachmentId: string }, 'not-accepted', AttachmentRefusal[]>> {
  const refusals = attachmentRefusals(input)
  if (refusals.length > 0) return refuse('not-accepted', refusals)
  const id = randomUUID()
  const content = new Uint8Array(input.content)
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, TEXTS_PERMISSIONS['texts.attach']))) return forbidden()
    await addAttachment(inside.scope, inside.db, {
      id,
      ownerKind: input.ownerKind,
      ownerId: input.ownerId,
      ordinal: input.ordinal,
      title: input.title,
      summary: input.summary,
      locales: input.locales,
      fileName: safeFileName(input.fileName),
      mediaType: input.mediaType,
      byteCount: content.length,
      sha256: new Uint8Array(createHash('sha256').update(content).digest()),
      content,
      createdAt: inside.now,
    })
    await recordChange(inside, { action: 'texts.attachment-stored', subject: { kind: input.ownerKind, id: input.ownerId }, details: { attachmentId: id } })
    await invalidateTags(inside, [`${input.ownerKind}:${input.ownerId}`])
    return accept({ attachmentId: id })
  })
}
