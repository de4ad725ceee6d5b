import { isBody } from './bodies'
import { hasHeadsOfMembers, peopleAmong } from './tables-of-people'

/** Why a text cannot be taken: it lists people. Membership may tell of health, so counts are enough (domain rule P-15). */
export type ListProblem = 'e-mail-list' | 'name-list'

// Two or three words that each begin with a capital: the shape of a Finnish or Swedish name. The words stand apart; a
// hyphen holds one word together, so that "Etelä-Savo" is one.
const WORD = String.raw`\p{Lu}[\p{Ll}’']+(?:-\p{Lu}?[\p{Ll}’']+)*`
const NAME = new RegExp(String.raw`^${WORD}(?: (?:(?:von|af|de|van|\p{Lu}\.?) )?${WORD}){1,2}$`, 'u')
const BULLET = /^(?:[-*•·]|\d{1,3}[.)])\s*/u
// What follows a name in a member list: a number, an address, a date, a telephone, what somebody is.
const AFTER_NAME = /(?:[,;|\t(]|\s[–—-]\s|[:–-]?\s?[\d+(]).*$/u
// Bounded as addresses are (RFC 5321): an unbounded pattern would take seconds on a long text without spaces.
const E_MAIL = /[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.\p{L}[^\s@<>.,;]{1,62}/gu

/** So many names or addresses one after the other are a list, not a mention. */
const LIST_LENGTH = 4
const E_MAILS = 3
/** A piece of a text with fewer signs holds no list; files may have millions of them, and an array for each would take the memory. */
const SHORTEST_LIST = 3 * LIST_LENGTH
/** In a file so many signs go with each name that is only a mention, and so many names are a list in any. */
const SIGNS_FOR_A_NAME = 200
const LONGEST_MENTION = 15
/** A line of a member list is short; a longer one is running text. */
const LONGEST_ITEM = 160

type Entry = 'person' | 'body'

/** Whether a text looks like a list of people: many e-mail addresses, or names under or after one another. */
export function memberListProblem(text: string): ListProblem | null {
  if (addressesReach(text, E_MAILS)) return 'e-mail-list'
  const { lines, lists } = listsOf(text)
  if (lists.some((items) => runsOf(items).some(areMostlyPeople))) return 'name-list'
  return hasHeadsOfMembers(lines) || lists.some((items) => peopleAmong(items, { isPlainName: false }) >= LIST_LENGTH) ? 'name-list' : null
}

/**
 * Whether a file holds a list of people. A plan may name the few who prepared it, so how many are a list grows with the
 * file up to a limit; and two words with capitals may be a heading, so that first names must be among them. `whole`:
 * how many signs the file has where the text is a part of it.
 */
export function fileListProblem(text: string, whole = text.length): ListProblem | null {
  const room = Math.min(Math.floor(whole / SIGNS_FOR_A_NAME), LONGEST_MENTION)
  if (addressesReach(text, Math.max(E_MAILS, room))) return 'e-mail-list'
  const { lines, lists } = listsOf(text)
  const most = Math.max(LIST_LENGTH, room)
  return hasHeadsOfMembers(lines) || lists.some((items) => peopleAmong(items, { isPlainName: true }) >= most) ? 'name-list' : null
}

// One address told in every language is one; where few signs of addresses stand, nothing is searched.
function addressesReach(text: string, count: number): boolean {
  return text.split('@').length > count && new Set(text.toLowerCase().match(E_MAIL) ?? []).size >= count
}

/** The lines of a text, and the lists it may hold: one entry a line, several in one line, or on into the next. */
function listsOf(text: string): { lines: string[]; lists: string[][] } {
  // Letters that are composed of two signs are none of the letters that a name has.
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\S\n\t]+/gu, ' ')
  const lines = plain.split('\n')
  const pieces = plain.split(/[\n:]/).filter((piece) => piece.length >= SHORTEST_LIST)
  const lists = [[lines, inARow(plain)], pieces.map((piece) => piece.split(';')), pieces.map(inARow)].flat()
  return { lines, lists: lists.filter((items) => items.length >= LIST_LENGTH) }
}

function inARow(text: string): string[] {
  return text.split(/[\n,;:]|\s(?:ja|sekä|och|samt|and|&)\s/u)
}

/** The stretches of a list in which every entry is a person or a body; who is named again in one is no other person. */
function runsOf(items: readonly string[]): Entry[][] {
  const runs: Entry[][] = [[]]
  let named = new Set<string>()
  for (const item of items) {
    const whole = item.trim()
    const name = nameIn(whole)
    const entry = entryOf(whole, name)
    if (entry === 'nothing' || (entry === 'person' && named.has(name))) continue
    if (entry === 'person') named.add(name)
    if (entry !== 'other') runs.at(-1)!.push(entry)
    else if (runs.at(-1)!.length > 0) {
      runs.push([])
      named = new Set()
    }
  }
  return runs
}

function nameIn(whole: string): string {
  return whole.length > LONGEST_ITEM ? '' : whole.replace(BULLET, '').replace(AFTER_NAME, '').replace(/[.,;:]$/u, '').trim()
}

function entryOf(whole: string, name: string): Entry | 'other' | 'nothing' {
  if (whole === '') return 'nothing'
  if (whole.length > LONGEST_ITEM) return 'other'
  if (isBody(name)) return 'body'
  if (NAME.test(name)) return 'person'
  // Between two names a street or a number is the address of the first.
  return /\d/.test(whole) ? 'nothing' : 'other'
}

/**
 * Whether so many are people that a run is a list of them. Not every organisation tells by its name that it is one, so
 * names among more bodies are taken for such; names that stand together are weighed against as many entries on either
 * side, so that a list of people does not hide behind a longer one of organisations.
 */
function areMostlyPeople(run: readonly Entry[]): boolean {
  if (outweigh(run)) return true
  let from = 0
  for (let to = 0; to <= run.length; to += 1) {
    if (run[to] === 'person') continue
    const length = to - from
    if (length >= LIST_LENGTH && outweigh(run.slice(Math.max(0, from - length), to + length))) return true
    from = to + 1
  }
  return false
}

function outweigh(entries: readonly Entry[]): boolean {
  const people = entries.filter((entry) => entry === 'person').length
  return people >= LIST_LENGTH && people * 2 >= entries.length
}
