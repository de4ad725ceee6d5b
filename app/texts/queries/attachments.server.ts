import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { kindWord } from '../rules/attachments'
import { findAttachmentFile, findAttachments } from '../store/attachments.server'

/** An attachment as a page lists it; the size in bytes. */
export type ListedAttachment = { id: string; title: LocalizedText; summary: LocalizedText; locales: Locale[]; kind: string; byteCount: number }

/** The attachments of a published thing, in their order. */
export async function attachmentsOf(work: Work, ownerKind: string, ownerId: string): Promise<ListedAttachment[]> {
  const found = await findAttachments(work.scope, work.db, ownerKind, ownerId)
  return found.map(({ id, title, summary, locales, fileName, byteCount }) => ({ id, title, summary, locales, kind: kindWord(fileName), byteCount }))
}

/** The file itself, or null when there is none of that id at that thing. */
export async function attachmentFile(work: Work, ownerKind: string, ownerId: string, id: string) {
  return isId(id) ? await findAttachmentFile(work.scope, work.db, { ownerKind, ownerId, id }) : null
}
