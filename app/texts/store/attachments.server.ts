import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader, Transaction } from '~/platform/db/database.server'

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
}

const listed = { id: true, ordinal: true, title: true, summary: true, locales: true, fileName: true, mediaType: true, byteCount: true } as const

/** The attachments of a thing, in their order. */
export async function findAttachments(scope: CountyScope, db: Reader, ownerKind: string, ownerId: string): Promise<KeptAttachment[]> {
  const rows = await db.attachment.findMany({
    where: { countyId: scope.countyId, ownerKind, ownerId },
    select: listed,
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, title: row.title as LocalizedText, summary: row.summary as LocalizedText, locales: row.locales.map(storedLocale) }))
}

/** The bytes of one attachment of a thing, with what is needed to serve them; null when it is not that thing's. */
export async function findAttachmentFile(
  scope: CountyScope,
  db: Reader,
  place: { ownerKind: string; ownerId: string; id: string },
): Promise<{ fileName: string; mediaType: string; locales: Locale[]; sha256: Uint8Array; content: Uint8Array } | null> {
  const row = await db.attachment.findUnique({ where: { countyId_id: { countyId: scope.countyId, id: place.id } } })
  if (!row || row.ownerKind !== place.ownerKind || row.ownerId !== place.ownerId) return null
  return { fileName: row.fileName, mediaType: row.mediaType, locales: row.locales.map(storedLocale), sha256: row.sha256, content: row.content }
}

/** Adds an attachment. */
export async function addAttachment(
  scope: CountyScope,
  db: Transaction,
  attachment: KeptAttachment & { ownerKind: string; ownerId: string; sha256: Uint8Array<ArrayBuffer>; content: Uint8Array<ArrayBuffer>; createdAt: Date },
): Promise<void> {
  await db.attachment.create({ data: { countyId: scope.countyId, ...attachment } })
}
