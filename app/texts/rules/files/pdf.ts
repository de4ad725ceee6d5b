import { endsLikeArchive } from './archive'
import { asSigns, MOST_UNPACKED, standsAt, WEB_PAGE, type FileRefusal, type Unpack } from './kinds'

const RUNS = /\/(?:JavaScript|Launch|RichMedia|XFA|SubmitForm|ImportData|Rendition)(?![A-Za-z0-9])/
const HOLDS = /\/(?:EmbeddedFiles?|FileAttachment|Collection)(?![A-Za-z0-9])/
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/

/** Whether the bytes begin like a PDF: at the very first byte, although readers forgive a thousand before it. */
export function beginsLikePdf(bytes: Uint8Array): boolean {
  return standsAt(bytes, 0, [0x25, 0x50, 0x44, 0x46, 0x2d])
}

/**
 * What keeps a PDF from being kept (names by ISO 32000-2). It is a search for words, no reading of the format: names
 * written in hexadecimal are undone, and packed object streams are unpacked and searched. Words hidden any other way are
 * not found; packings that are not understood are refused. Whoever opens a PDF still needs a reader that is kept up to date.
 */
export function pdfRefusal(bytes: Uint8Array, unpack: Unpack): FileRefusal | null {
  const signs = asSigns(bytes)
  if (!/^%PDF-[12]\.\d/.test(signs)) return 'damaged'
  const end = signs.lastIndexOf('%%EOF')
  if (end < 0) return 'damaged'
  if (/[^\s\0]/.test(signs.slice(end + 5)) || endsLikeArchive(bytes) || WEB_PAGE.test(signs.slice(0, 1024)) || signs.slice(0, 1024).includes('PK\u0003\u0004')) return 'mixed-kinds'
  const open = wordsRefusal(signs)
  if (open) return open
  let left = MOST_UNPACKED
  for (const stream of objectStreams(signs)) {
    if (!stream) return 'damaged'
    const unpacked = unpack('zlib', bytes.subarray(stream.start, stream.end), left)
    if (unpacked === 'too-large') return 'unpacks-too-large'
    if (unpacked === 'damaged') return 'damaged'
    left -= unpacked.length
    const inside = wordsRefusal(asSigns(unpacked))
    if (inside) return inside
  }
  return null
}

const FOR_EVERYBODY = [/\/StructTreeRoot(?![A-Za-z0-9])/, /\/Marked\s+true\b/, /\/Lang\s*[(<]/, /\/Title\s*[(<]|<dc:title[\s>]/]

/**
 * Whether a PDF that has been let through carries what a screen reader needs before anything else: a structure of tags, its
 * language and a title (ISO 14289-1, 7.1 and 7.2). Whether the tags are right only a person can tell.
 */
export function isTaggedPdf(bytes: Uint8Array, unpack: Unpack): boolean {
  const signs = asSigns(bytes)
  const packed = [...objectStreams(signs)].flatMap((stream) => {
    const unpacked = stream && unpack('zlib', bytes.subarray(stream.start, stream.end), MOST_UNPACKED)
    return unpacked instanceof Uint8Array ? [asSigns(unpacked)] : []
  })
  const all = [signs, ...packed].map(withPlainNames)
  return FOR_EVERYBODY.every((word) => all.some((part) => word.test(part)))
}

function wordsRefusal(signs: string): FileRefusal | null {
  const named = withPlainNames(signs)
  if (LOCKED.test(named)) return 'locked'
  if (RUNS.test(named)) return 'runs-programs'
  return HOLDS.test(named) ? 'holds-files' : null
}

// Names may be written with signs in hexadecimal.
function withPlainNames(signs: string): string {
  return signs.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

// Streams that hold objects, packed one plain way; null for one that is packed otherwise, or that begins within another:
// which of the two a reader opens is not known, and looking into each again would take hours.
function* objectStreams(signs: string): Generator<{ start: number; end: number } | null> {
  let over = 0
  for (const { index, 0: keyword } of signs.matchAll(/\bstream\r?\n/g)) {
    const before = signs.slice(Math.max(0, index - 2000), index)
    const dictionary = withPlainNames(before.slice(before.lastIndexOf(' obj') + 1))
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue
    const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]
    // Without a filter its words have been seen already.
    if (!filters && !/\/(?:F|Filter)\b/.test(dictionary)) continue
    if (index < over) {
      yield null
      return
    }
    const end = signs.indexOf('endstream', index + keyword.length)
    over = end
    const isPlain = filters !== undefined && /^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filters) && !/\/Predictor\s+(?!1\b)/.test(dictionary)
    yield isPlain && end > 0 ? { start: index + keyword.length, end } : null
  }
}
