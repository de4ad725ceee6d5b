import { archiveEntries, unpackArchive } from './archive'
import { asSigns, type FileKind, type FileRefusal, type Unpack } from './kinds'
import { isPlainText } from './plain-text'
import { plainWords, wordsOfXml, wordsRefusal, type PartWords } from './words'

type Documents = Extract<FileKind, 'docx' | 'odt'>
const ODT = 'application/vnd.oasis.opendocument.text'
const PROGRAMS = /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|jse?|wsf|hta|jar|class|sh|lnk|msi|chm|html?|svg|swf|zip|7z|rar)$/i
const MACROS = /vba(?:project|data)|(?:^|\/)activex\/|^(?:Basic|Scripts)\//i
const IN_XML = /\.(?:xml|rels|rdf)$/i
const FROM_ELSEWHERE = /relationships\/(?:attachedTemplate|frame|subDocument)["']/i
const EMBEDDED = /(?:^|\/)embeddings\/|oleobject|^Object ?\d*$/i

/**
 * Looks into an archive that should be a text document of an office program: DOCX (ECMA-376) or ODT (OASIS ODF 1.3).
 * Every piece is unpacked; macros, controls, embedded files, templates from elsewhere and passwords are refused, and so
 * are words that must not become public. What a program does with what is left (links, fields) is that program's affair.
 */
export function officeKind(bytes: Uint8Array, unpack: Unpack): Documents | FileRefusal {
  const entries = archiveEntries(bytes)
  if (!entries) return 'damaged'
  const kind = documentKind(entries.map(({ name }) => name), entries[0]!.isPacked ? '' : asSigns(bytes.subarray(entries[0]!.start, entries[0]!.start + entries[0]!.packedCount)))
  if (!kind) return 'kind-not-accepted'
  const names = entries.map(({ name }) => name)
  if (names.some((name) => MACROS.test(name))) return 'runs-programs'
  if (names.some((name) => EMBEDDED.test(name) || PROGRAMS.test(name))) return 'holds-files'
  const unpacked = unpackArchive(bytes, entries, unpack)
  if (typeof unpacked === 'string') return unpacked
  for (const [name, content] of unpacked) {
    const refusal = IN_XML.test(name) ? partRefusal(asSigns(content)) : null
    if (refusal) return refusal
  }
  return wordsRefusal([...unpacked].flatMap(wordsOfPart)) ?? kind
}

// Pictures are not read; a text beside the pages is.
function wordsOfPart([name, content]: [string, Uint8Array]): PartWords[] {
  if (!IN_XML.test(name) && !isPlainText(content)) return []
  const text = new TextDecoder('utf-8').decode(content)
  return [IN_XML.test(name) ? wordsOfXml(text) : plainWords(text)]
}

// An ODT names itself in its first, unpacked file; a DOCX has its text where the format says.
function documentKind(names: string[], first: string): Documents | null {
  if (names[0] === 'mimetype') return first === ODT && names.includes('content.xml') ? 'odt' : null
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml') ? 'docx' : null
}

function partRefusal(xml: string): FileRefusal | null {
  // In UTF-16 the words below would not be found; neither program writes it.
  if (xml.includes('\0')) return 'damaged'
  // Entities can grow without end, and no office program writes a document type.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return 'unpacks-too-large'
  if (/encryption-data/.test(xml)) return 'locked'
  if (/macroenabled|vbaproject|<script:event-listener|office:scripts>\s*<office:script/i.test(xml)) return 'runs-programs'
  // Tag by tag: looked for across a whole part it would take a time that grows with its square.
  if (xml.split('<').some((tag) => FROM_ELSEWHERE.test(tag) && /TargetMode\s*=\s*["']External["']/i.test(tag))) return 'runs-programs'
  return /relationships\/(?:oleObject|package|control)"/i.test(xml) ? 'holds-files' : null
}
