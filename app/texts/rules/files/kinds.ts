/** A kind of file that is kept, named by what its bytes are. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'docx' | 'odt' | 'text'

/** How a kind is served and saved, and the short word people know it by. */
export const FILE_KINDS: Record<FileKind, { mediaType: string; extension: string; word: string }> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf', word: 'PDF' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx', word: 'DOCX' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt', word: 'ODT' },
  png: { mediaType: 'image/png', extension: 'png', word: 'PNG' },
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg', word: 'JPEG' },
  text: { mediaType: 'text/plain', extension: 'txt', word: 'TXT' },
}

/** What keeps a file from being kept, whatever it is called. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  /** None of the kinds above. */
  | 'kind-not-accepted'
  /** It could be read as two kinds of file: a page hidden in a text, an archive behind a document. */
  | 'mixed-kinds'
  /** Macros, scripts, or something that starts or sends something. */
  | 'runs-programs'
  | 'holds-files'
  /** Locked with a password, so that nobody can look into it. */
  | 'locked'
  /** Small, and enormous when unpacked. */
  | 'unpacks-too-large'
  /** It could not be read to its end. */
  | 'damaged'
  /** It says a personal identity code (domain rule P-3). */
  | 'identity-code'
  /** It says who is a member (domain rule P-15). */
  | 'member-list'

/** Whether bytes stand at a place of other bytes. */
export function standsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return at >= 0 && at + wanted.length <= bytes.length && wanted.every((byte, offset) => bytes[at + offset] === byte)
}

/** The bytes as a text in which each sign is one byte, for finding words among them. */
export function asSigns(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Unpacks one packed piece of at most so many bytes; handed in, because a rule has no tools. */
export type Unpack = (format: 'raw' | 'zlib', packed: Uint8Array, most: number) => Uint8Array | 'too-large' | 'damaged'

/** What a file may unpack to, all its pieces together, in bytes. */
export const MOST_UNPACKED = 64 * 1024 * 1024

/** Words that make a reader of web pages take a file for one (WHATWG MIME Sniffing, 7.1, and what runs scripts besides). */
export const WEB_PAGE = /<(?:!doctype|\?xml|\?php|html|head|body|script|iframe|svg|style|object|embed|link|meta|base|form|math|img|video|audio|template)[\s>/]/i
