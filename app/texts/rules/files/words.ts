import { hasIdentityCode } from '~/kernel/personal-data'
import { fileListProblem } from '../people/member-lists'
import type { FileRefusal } from './kinds'

/**
 * What a part of a document says: `shown` as its readers see it, `all` with what is marked as removed and with the
 * instructions of fields in their places, and what stands in attributes: texts of pictures, addresses.
 */
export type PartWords = { shown: string; all: string; attributes: string }

// A text is searched in pieces that lie over one another: one search over many megabytes would take the memory of a server.
const PIECE = 100_000
const OVERLAP = 1000
/** So many signs of words are more than any document has; reading more would hold up everybody else. */
const MOST_WORDS = 2_000_000
const NAMED = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])
/** Names of elements, without the prefix of their vocabulary (ECMA-376, ODF 1.3), by what stands there for a reader. */
const CELLS = new Set(['tc', 'table-cell', 'covered-table-cell'])
const LINES = new Set(['p', 'h', 'tr', 'table-row', 'list-item'])
const SIGNS = new Map([['br', '\n'], ['cr', '\n'], ['line-break', '\n'], ['tab', '\t'], ['ptab', '\t'], ['s', ' '], ['noBreakHyphen', '-']])
const NOT_SHOWN = new Set(['delText', 'instrText', 'delInstrText'])
const ATTRIBUTE = /=\s*(?:"([^"]*)"|'([^']*)')/g
/** As many digits as an identity code has at least. */
const DIGITS = /(?:[\d\uff10-\uff19][^\d\uff10-\uff19]*){9}/

/** What keeps a file with these words from being kept: they become public at once. */
export function wordsRefusal(parts: readonly PartWords[]): FileRefusal | null {
  if (parts.reduce((sum, { all, attributes }) => sum + all.length + attributes.length, 0) > MOST_WORDS) return 'unpacks-too-large'
  // How many names are a mention is reckoned by the whole document: its notes and headers are short parts of it.
  const whole = parts.reduce((sum, { all }) => sum + all.length, 0)
  const read = ({ shown, all }: PartWords) => (all === shown ? [shown] : [shown, all])
  if (parts.some((part) => [...read(part), part.attributes].some(holdsIdentityCode))) return 'identity-code'
  return parts.some((part) => read(part).some((text) => fileListProblem(text, whole) !== null)) ? 'member-list' : null
}

/** Words that stand as they are. */
export function plainWords(text: string): PartWords {
  return { shown: text, all: text, attributes: '' }
}

/**
 * The words of a part in XML. Runs of one word are put together, since programs part words wherever somebody has typed;
 * cells end with a tabulator, rows and paragraphs with a line. Read once from its beginning to its end.
 */
export function wordsOfXml(xml: string): PartWords {
  const all: string[] = []
  const shown: string[] = []
  const attributes: string[] = []
  let cells = 0
  let hidden = 0
  const say = (text: string) => {
    if (text === '') return
    all.push(text)
    if (hidden === 0) shown.push(text)
  }
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    say(decoded(xml.slice(at, open < 0 ? xml.length : open)))
    if (open < 0) break
    const mark = markAt(xml, open)
    if (!mark) break
    at = mark.next
    if (mark.kind === 'text') say(xml.slice(mark.from, mark.to))
    if (mark.kind !== 'tag') continue
    const tag = xml.slice(mark.from, mark.to)
    const isEnd = tag.startsWith('/')
    const isEmpty = tag.endsWith('/')
    const name = /^\/?(?:[^\s:/]*:)?([^\s/]*)/.exec(tag)![1]!
    if (!isEnd) attributes.push(...valuesOf(tag))
    if (NOT_SHOWN.has(name) && !isEmpty) hidden = Math.max(0, hidden + (isEnd ? -1 : 1))
    if (CELLS.has(name) && !isEmpty) cells = Math.max(0, cells + (isEnd ? -1 : 1))
    // A stop of a tabulator, which has a value, is not one that somebody typed.
    if (SIGNS.has(name) && !isEnd && !/:val=/.test(tag)) say(SIGNS.get(name)!)
    if (CELLS.has(name) && (isEnd || isEmpty)) say('\t')
    // A cell is one place of its row, however many paragraphs stand in it.
    else if (LINES.has(name) && (isEnd || isEmpty)) say(cells > 0 ? ' ' : '\n')
  }
  return { shown: shown.join(''), all: all.join(''), attributes: attributes.join('\n') }
}

type Mark = { kind: 'tag' | 'text' | 'comment'; from: number; to: number; next: number }

function markAt(xml: string, open: number): Mark | null {
  const between = (kind: Mark['kind'], begin: string, end: string): Mark | null => {
    const from = open + begin.length
    const to = xml.indexOf(end, from)
    return to < 0 ? null : { kind, from, to, next: to + end.length }
  }
  if (xml.startsWith('<![CDATA[', open)) return between('text', '<![CDATA[', ']]>')
  return xml.startsWith('<!--', open) ? between('comment', '<!--', '-->') : between('tag', '<', '>')
}

function valuesOf(tag: string): string[] {
  return DIGITS.test(tag) ? [...tag.matchAll(ATTRIBUTE)].map((match) => decoded(match[1] ?? match[2] ?? '')).filter((value) => DIGITS.test(value)) : []
}

function decoded(text: string): string {
  return text.includes('&') && text.length <= MOST_WORDS ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, ten?: string, sixteen?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    const sign = ten === undefined ? parseInt(sixteen!, 16) : Number(ten)
    return sign <= 0x10ffff ? String.fromCodePoint(sign) : whole
  }) : text
}

function holdsIdentityCode(text: string): boolean {
  for (let at = 0; at < text.length; at += PIECE) {
    // One sign before: a digit there makes what follows another number.
    const piece = text.slice(Math.max(0, at - 1), at + PIECE + OVERLAP)
    if (DIGITS.test(piece) && hasIdentityCode(piece)) return true
  }
  return false
}
