import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'

/** A file offered for keeping: its name, its kind as claimed and its bytes. */
export type OfferedFile = { fileName: string; mediaType: string; content: Uint8Array; title: LocalizedText; locales: Locale[] }

export type AttachmentRefusal = 'kind-not-accepted' | 'kind-differs' | 'too-large' | 'empty' | 'no-title' | 'no-language'

/** The largest file kept, in bytes. */
export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024

// What people can open everywhere, by the bytes it begins with. Pages that run scripts (HTML, SVG) are not among them.
const KINDS: Record<string, { starts: readonly number[]; extensions: readonly string[] }> = {
  'application/pdf': { starts: [0x25, 0x50, 0x44, 0x46], extensions: ['pdf'] },
  'image/png': { starts: [0x89, 0x50, 0x4e, 0x47], extensions: ['png'] },
  'image/jpeg': { starts: [0xff, 0xd8, 0xff], extensions: ['jpg', 'jpeg'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { starts: [0x50, 0x4b, 0x03, 0x04], extensions: ['docx'] },
  'application/vnd.oasis.opendocument.spreadsheet': { starts: [0x50, 0x4b, 0x03, 0x04], extensions: ['ods'] },
  'text/csv': { starts: [], extensions: ['csv'] },
  'text/plain': { starts: [], extensions: ['txt'] },
}

/** What keeps a file from being kept. Its bytes are believed, not its name. */
export function attachmentRefusals(file: OfferedFile): AttachmentRefusal[] {
  const kind = KINDS[file.mediaType]
  const refusals: AttachmentRefusal[] = []
  if (!kind) refusals.push('kind-not-accepted')
  else if (!kind.starts.every((byte, at) => file.content[at] === byte) || !kind.extensions.includes(extensionOf(file.fileName))) refusals.push('kind-differs')
  if (file.content.length === 0) refusals.push('empty')
  if (file.content.length > MAX_ATTACHMENT_BYTES) refusals.push('too-large')
  if (Object.values(file.title).every((title) => !title)) refusals.push('no-title')
  if (file.locales.length === 0) refusals.push('no-language')
  return refusals
}

/** The short word people know a kind of file by: `PDF`. */
export function kindWord(fileName: string): string {
  return extensionOf(fileName).toUpperCase()
}

/** The file name for saving, with nothing in it that a file system or header would take for a sign of its own. */
export function safeFileName(fileName: string): string {
  const cleaned = fileName.normalize('NFC').replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/, '').slice(-120)
  return cleaned === '' ? 'file' : cleaned
}

function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
}
