import { accept, refuse, type Result } from '~/kernel/results'
import { beginsLikeArchive } from './archive'
import { FILE_KINDS, standsAt, type FileKind, type FileRefusal, type Unpack } from './kinds'
import { officeKind } from './office'
import { beginsLikePdf, pdfRefusal } from './pdf'
import { isPlainText, textRefusal } from './plain-text'

/**
 * What a file is, by its bytes alone: neither its name nor what the browser says of it is asked. What is none of the
 * kinds that are kept, or is two things at once, or would do something by itself, is refused.
 */
export function lookAtFile(bytes: Uint8Array, most: number, unpack: Unpack): Result<FileKind, FileRefusal> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > most) return refuse('too-large')
  if (standsAt(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return accept('png')
  if (standsAt(bytes, 0, [0xff, 0xd8, 0xff])) return accept('jpeg')
  if (beginsLikePdf(bytes)) return found('pdf', pdfRefusal(bytes, unpack))
  if (beginsLikeArchive(bytes)) {
    const kind = officeKind(bytes, unpack)
    return kind === 'docx' || kind === 'odt' ? accept(kind) : refuse(kind)
  }
  return isPlainText(bytes) ? found('text', textRefusal(bytes)) : refuse('kind-not-accepted')
}

/** Whether a kind is a picture, which is drawn anew before it is kept. */
export function isPicture(kind: FileKind): kind is 'png' | 'jpeg' {
  return kind === 'png' || kind === 'jpeg'
}

/** The kind of a file that was kept, by how it is served; null for one kept in former times. */
export function kindOfMedia(mediaType: string): FileKind | null {
  return (Object.keys(FILE_KINDS) as FileKind[]).find((kind) => FILE_KINDS[kind].mediaType === mediaType) ?? null
}

function found(kind: FileKind, refusal: FileRefusal | null): Result<FileKind, FileRefusal> {
  return refusal ? refuse(refusal) : accept(kind)
}
