import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Accessibility } from '../rules/attachments'

/** What a file belongs to: the tag word of its pages (`consultation`) and its id. */
export type Owner = { ownerKind: string; ownerId: string }

/** A file as it is shown in a list, without its bytes. */
export type KeptAttachment = {
  id: string
  ordinal: number
  title: LocalizedText
  summary: LocalizedText
  locales: Locale[]
  fileName: string
  mediaType: string
  byteCount: number
  accessibility: Accessibility | null
  scannedAt: Date | null
  createdAt: Date
}

const listed = { id: true, ordinal: true, title: true, summary: true, locales: true, fileName: true, mediaType: true, byteCount: true, accessibility: true, scannedAt: true, createdAt: true } as const

/** The attachments of a thing, in their order. */
export async function findAttachments(scope: CountyScope, db: Reader, { ownerKind, ownerId }: Owner): Promise<KeptAttachment[]> {
  const rows = await db.attachment.findMany({
    where: { countyId: scope.countyId, ownerKind, ownerId },
    select: listed,
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, title: row.title as LocalizedText, summary: row.summary as LocalizedText, locales: row.locales.map(storedLocale), accessibility: row.accessibility as Accessibility | null }))
}

/** The attachments of every thing of one kind that are partly or not accessible, thing by thing in their order. */
export async function findBarredAttachments(scope: CountyScope, db: Reader, ownerKind: string): Promise<(Pick<KeptAttachment, 'id' | 'title' | 'summary' | 'mediaType'> & { ownerId: string; accessibility: 'partly' | 'not-accessible' })[]> {
  const rows = await db.attachment.findMany({
    where: { countyId: scope.countyId, ownerKind, accessibility: { in: ['partly', 'not-accessible'] } },
    select: { id: true, ownerId: true, title: true, summary: true, mediaType: true, accessibility: true },
    orderBy: [{ ownerId: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, title: row.title as LocalizedText, summary: row.summary as LocalizedText, accessibility: row.accessibility === 'partly' ? 'partly' : 'not-accessible' }))
}

/** The bytes of one attachment of a thing, with what is needed to serve them; null when it is not that thing's. */
export async function findAttachmentFile(
  scope: CountyScope,
  db: Reader,
  place: Owner & { id: string },
): Promise<{ fileName: string; mediaType: string; locales: Locale[]; sha256: Uint8Array; content: Uint8Array } | null> {
  const row = await db.attachment.findUnique({ where: { countyId_id: { countyId: scope.countyId, id: place.id } } })
  if (!row || row.ownerKind !== place.ownerKind || row.ownerId !== place.ownerId) return null
  return { fileName: row.fileName, mediaType: row.mediaType, locales: row.locales.map(storedLocale), sha256: row.sha256, content: row.content }
}

type Bytes = Uint8Array<ArrayBuffer>

/** An attachment with its bytes and how it was sent. */
export type AttachmentToAdd = KeptAttachment & Owner & { sha256: Bytes; content: Bytes; formToken: string | null; sentSha256: Bytes }

/** Adds an attachment, unless the same bytes came with the same form before. Gives the id under which they are kept, and whether that is new. */
export async function addAttachment(scope: CountyScope, db: Transaction, attachment: AttachmentToAdd): Promise<{ id: string; isNew: boolean }> {
  const added = await db.attachment.createMany({ data: [{ countyId: scope.countyId, ...attachment }], skipDuplicates: true })
  if (added.count > 0) return { id: attachment.id, isNew: true }
  const { ownerKind, ownerId, formToken, sentSha256 } = attachment
  const { id } = await db.attachment.findFirstOrThrow({ where: { countyId: scope.countyId, ownerKind, ownerId, formToken, sentSha256 }, select: { id: true } })
  return { id, isNew: false }
}

/** How many files a thing has, and the place after the last of them. */
export async function placeForNext(scope: CountyScope, db: Transaction, { ownerKind, ownerId }: Owner): Promise<{ count: number; ordinal: number }> {
  const { _count, _max } = await db.attachment.aggregate({ where: { countyId: scope.countyId, ownerKind, ownerId }, _count: { _all: true }, _max: { ordinal: true } })
  return { count: _count._all, ordinal: (_max.ordinal ?? -1) + 1 }
}

/** Deletes an attachment of a thing with its bytes; says whether there was one. */
export async function deleteAttachment(scope: CountyScope, db: Transaction, { ownerKind, ownerId, id }: Owner & { id: string }): Promise<boolean> {
  const { count } = await db.attachment.deleteMany({ where: { countyId: scope.countyId, ownerKind, ownerId, id } })
  return count > 0
}

/** Deletes some files wherever they belong; gives what they belonged to, a file a line. */
export async function deleteAttachments(scope: CountyScope, db: Transaction, ids: readonly string[]): Promise<Owner[]> {
  const where = { countyId: scope.countyId, id: { in: [...ids] } }
  const owners = await db.attachment.findMany({ where, select: { ownerKind: true, ownerId: true } })
  await db.attachment.deleteMany({ where })
  return owners
}
