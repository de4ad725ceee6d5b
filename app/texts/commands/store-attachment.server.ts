import { createHash, randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { FileTools } from '~/platform/files/file-tools.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { MOST_ATTACHMENTS, nameRefusals, safeFileName, wordRefusals, type AttachmentRefusal, type AttachmentWords } from '../rules/attachments'
import { FILE_KINDS, type FileKind } from '../rules/files/kinds'
import { isPicture, lookAtFile } from '../rules/files/looking'
import { isTaggedPdf } from '../rules/files/pdf'
import { TEXTS_PERMISSIONS } from '../rules/permissions'
import { addAttachment, placeForNext, type Owner } from '../store/attachments.server'

/**
 * A file for a thing, as it was sent. `file` is null when none came. The same bytes sent again with the same `formToken`
 * are the same file. `ordinal` is its place in the list; left out, it comes last.
 */
export type AttachmentToStore = Owner & AttachmentWords & {
  file: { name: string; content: Uint8Array } | null
  required: readonly Locale[]
  formToken: string | null
  ordinal?: number
}

type Stored = Result<{ attachmentId: string }, 'not-accepted', AttachmentRefusal[]>

/**
 * Keeps a file beside the thing it belongs to, or tells everything that is wrong with it and keeps nothing. It is looked
 * into (a PDF that is called accessible also for tags, language and title, domain rule D-4), shown to the scanner where there is one, and a picture is drawn anew, before anything is written.
 */
export async function storeAttachment(work: Work, tools: FileTools, input: AttachmentToStore): Promise<Stored> {
  const words = [...wordRefusals(input, input.required), ...nameRefusals(input.file?.name ?? '')]
  const looked = input.file ? lookAtFile(input.file.content, tools.maxBytes, tools.unpack) : refuse('no-file' as const)
  if (!looked.ok || words.length > 0) return refuse('not-accepted', [...words, ...(looked.ok ? [] : [{ code: looked.code }])])
  const sent = input.file!.content
  if (looked.value === 'pdf' && input.accessibility === 'accessible' && !isTaggedPdf(sent, tools.unpack)) return refuse('not-accepted', [{ code: 'not-tagged' }])
  const verdict = tools.scan ? await tools.scan(sent) : null
  if (verdict === 'infected') return refuse('not-accepted', [{ code: 'infected' }])
  if (verdict === 'unreachable') return refuse('not-accepted', [{ code: 'not-scanned' }])
  const content = isPicture(looked.value) ? await tools.redraw(looked.value, sent) : sent
  if (!content) return refuse('not-accepted', [{ code: 'damaged' }])
  return await inTransaction(work, async (inside) => await keep(inside, input, { kind: looked.value, sent, content, isScanned: verdict === 'clean' }))
}

type Ready = { kind: FileKind; sent: Uint8Array; content: Uint8Array; isScanned: boolean }

async function keep(inside: WorkInTransaction, input: AttachmentToStore, { kind, sent, content, isScanned }: Ready): Promise<Stored> {
  const { ownerKind, ownerId, title, summary, locales, accessibility, formToken } = input
  if (!(await holdsAny(inside, TEXTS_PERMISSIONS['texts.attach']))) return forbidden()
  const next = await placeForNext(inside.scope, inside.db, input)
  if (next.count >= MOST_ATTACHMENTS) return refuse('not-accepted', [{ code: 'too-many' }])
  const { id, isNew } = await addAttachment(inside.scope, inside.db, {
    id: randomUUID(), ownerKind, ownerId, title, summary, locales, accessibility, formToken,
    ordinal: input.ordinal ?? next.ordinal,
    fileName: safeFileName(input.file!.name, kind),
    mediaType: FILE_KINDS[kind].mediaType,
    byteCount: content.length,
    scannedAt: isScanned ? inside.now : null,
    createdAt: inside.now,
    sha256: digest(content),
    sentSha256: digest(sent),
    content: new Uint8Array(content),
  })
  if (isNew) {
    await recordChange(inside, { action: 'texts.attachment-stored', subject: { kind: ownerKind, id: ownerId }, details: { attachmentId: id } })
    await invalidateTags(inside, [`${ownerKind}:${ownerId}`, 'attachments'])
  }
  return accept({ attachmentId: id })
}

function digest(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
