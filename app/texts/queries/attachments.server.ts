import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { kindWord, mayBeShown, type Accessibility } from '../rules/attachments'
import { findAttachmentFile, findAttachments, findBarredAttachments } from '../store/attachments.server'

/** An attachment as a page lists it; the size in bytes. `accessibility` is null where nobody was asked. */
export type ListedAttachment = { id: string; title: LocalizedText; summary: LocalizedText; locales: Locale[]; kind: string; byteCount: number; accessibility: Accessibility | null }

/** The same for those who keep the list: when it came, and whether a scanner looked at it. */
export type KeptFile = ListedAttachment & { fileName: string; createdAt: Date; isScanned: boolean }

/** The attachments of a published thing, in their order. */
export async function attachmentsOf(work: Work, ownerKind: string, ownerId: string): Promise<ListedAttachment[]> {
  const found = await findAttachments(work.scope, work.db, { ownerKind, ownerId })
  return found.map(({ id, title, summary, locales, mediaType, byteCount, accessibility }) => ({ id, title, summary, locales, kind: kindWord(mediaType), byteCount, accessibility }))
}

/** The attachments of a thing for those who keep them. */
export async function keptFilesOf(work: Work, ownerKind: string, ownerId: string): Promise<KeptFile[]> {
  const found = await findAttachments(work.scope, work.db, { ownerKind, ownerId })
  return found.map(({ id, title, summary, locales, mediaType, byteCount, accessibility, fileName, createdAt, scannedAt }) => ({ id, title, summary, locales, kind: kindWord(mediaType), byteCount, accessibility, fileName, createdAt, isScanned: scannedAt !== null }))
}

/** A file that not everybody can read, and what it belongs to. */
export type BarredFile = { id: string; ownerId: string; title: LocalizedText; summary: LocalizedText; kind: string; accessibility: 'partly' | 'not-accessible' }

/** Every file beside things of one kind of which its keepers say that not everybody can read it; published or not, which its owner knows. */
export async function barredFiles(work: Pick<Work, 'scope' | 'db'>, ownerKind: string): Promise<BarredFile[]> {
  const found = await findBarredAttachments(work.scope, work.db, ownerKind)
  return found.map(({ id, ownerId, title, summary, mediaType, accessibility }) => ({ id, ownerId, title, summary, kind: kindWord(mediaType), accessibility }))
}

/** One file to serve; `isShown`: a browser may show it itself. */
export type FileToServe = { fileName: string; mediaType: string; locales: Locale[]; sha256: Uint8Array; content: Uint8Array; isShown: boolean }

/** The file itself, or null when there is none of that id at that thing. */
export async function attachmentFile(work: Work, ownerKind: string, ownerId: string, id: string): Promise<FileToServe | null> {
  const file = isId(id) ? await findAttachmentFile(work.scope, work.db, { ownerKind, ownerId, id }) : null
  return file && { ...file, isShown: mayBeShown(file.mediaType) }
}
