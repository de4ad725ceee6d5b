import { isBody } from './bodies'
import { isGivenName } from './given-names'

/** How an entry counts in a list of people: by a first name or by its shape alone, not at all, or as the end of the list. */
type Entry = { names: readonly string[]; isKnown: boolean } | 'nothing' | 'other'

const CELL_ENDS = /[\t;|]/
const BULLET = /^(?:[-*•·]|\d{1,3}[.)])\s+/u
const BEFORE_CELL = `"'”“* `
const AFTER_CELL = `${BEFORE_CELL}.:`
// "Virtanen, Anna 2020. Kotihoidon laatu.": a year and a title of some words, as sources are told.
const SOURCE = /(?:^|[\s(])(?:19|20)\d\d[a-z]?\)?[.:]\s+\p{Lu}[^.\s]*\s+\p{L}/u
// What may follow a name in a line without cells.
const AFTER_NAME = /(?:\(|\s[–—-]\s|[:–-]?\s?[\d+(]).*$/u
const NAME_WORD = /^\p{L}[\p{L}’']*(?:-\p{L}[\p{L}’']*)*\.?$/u
const CAPITAL = /^(?:\p{Lu}|(?:von|af|de|van)$)/u
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}’'-]+$/u
// The whole day of birth of a grown-up: buildings and meetings are younger or have a year only.
const BIRTH = /(?<!\d)\d{1,2}\.\d{1,2}\.(?:19\d\d|200\d)(?!\d)/u
const RULE = /^[\s|:+=-]+$/u
const LONGEST_ROW = 400
const LONGEST_HEAD = 30
const LONGEST_REMARK = 60
/** Fewer known names in a row are services and houses named after people. */
const LEAST_IN_A_ROW = 4
/** Names stand in the first cells; later ones are remarks. */
const FIRST_CELLS = 5

// One of these heads nothing but a table of people; of the others two are needed.
const SURE_HEAD = /^(?:etunim(?:i|et)|sukunimi|etu- ja sukunimi|suku- ja etunimi|kutsumanimi|förnamn|efternamn|tilltalsnamn|(?:first|last|given|family)[ -]?names?|surname|jäsen(?:en)?[ -]?(?:numero|nro|nr|no|id|tunnus|nimi)|medlem(?:s|mens)?[ -]?(?:nummer|nr|no|id|namn)|member(?:ship)?(?:[’']s)?[ -]?(?:number|no|nr|id|name)|henkilötunnus|hetu|personbeteckning|personnummer)$/iu
const HEAD = /^(?:(?:koko )?nimi|namn|(?:full )?name|jäsen|medlem|member|jäsenyys|medlemskap|membership|syntymä(?:aika|vuosi|päivä)|synt\.? ?aika|syntynyt|födelse(?:tid|datum|dag|år)|född|born|date of birth|birth ?(?:date|day|year)|year of birth)$/iu
const MEMBER = /^(?:jäsen|medlem|member)$/iu
// What a form asks for besides.
const LABEL = /^(?:(?:katu|lähi|posti)?osoite|postinumero|postitoimipaikka|(?:matka)?puhelin(?:numero)?|sähköposti(?:osoite)?|(?:koti)?kunta|ikä|sukupuoli|päiväys|päivämäärä|allekirjoitus|(?:gatu|post)?adress|postnummer|(?:post)?ort|(?:mobil)?telefon(?:nummer)?|e-post(?:adress)?|(?:hem)?kommun|ålder|kön|datum|underskrift|(?:street |postal )?address|post(?:al )?code|(?:tele|mobile )?phone(?: number)?|e-?mail(?: address)?|municipality|age|gender|date|signature)$/iu

/**
 * Whether a line heads a table of members or their names, and rows as long as it follow. Tables about data ("Etunimi",
 * what it is for, how long it is kept) and blank forms have the same words: there they stand within a table or over others.
 */
export function hasHeadsOfMembers(lines: readonly string[]): boolean {
  return lines.some((line, index) => {
    if (line.length > LONGEST_ROW || !/[\t;|,]/.test(line)) return false
    const heads = cellsOf(line)
    if (heads.length < 2 || heads.some((head) => head.length > LONGEST_HEAD)) return false
    if (!heads.some((head) => SURE_HEAD.test(head)) && heads.filter((head) => HEAD.test(head)).length < 2) return false
    const isTable = CELL_ENDS.test(line)
    const before = lines[index - 1] ?? ''
    if (CELL_ENDS.test(before) === isTable && isRow(cellsOf(before), heads.length)) return false
    // Commas stand in sentences too: there it takes two rows.
    const needed = isTable ? 1 : 2
    const rows = lines.slice(index + 1, index + 8).filter((row) => !RULE.test(row) && cellsOf(row).some((cell) => cell !== '')).slice(0, needed)
    return rows.length === needed && rows.every((row) => CELL_ENDS.test(row) === isTable && isUnder(heads, cellsOf(row)))
  })
}

// A title over a table fills one cell, and a head may be told in two languages: neither is a row.
function isRow(cells: readonly string[], count: number): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return cells.length === count && filled.length === count && !filled.every(isLabel)
}

// Under a head stands what somebody is called, or that they are a member, never what is asked for next.
function isUnder(heads: readonly string[], cells: readonly string[]): boolean {
  return cells.length === heads.length && !heads.some((head, index) => (SURE_HEAD.test(head) || HEAD.test(head)) && isLabel(cells[index]!) && !MEMBER.test(cells[index]!))
}

function isLabel(cell: string): boolean {
  return SURE_HEAD.test(cell) || HEAD.test(cell) || LABEL.test(cell)
}

/**
 * How many people stand together at most in a list of rows, written in cells, surname first, in capitals or, where the
 * cells make it a table, in small letters; who stands in many rows is one. Places and services have the shape of names
 * too, so half must have a first name that people have. `isPlainName`: "Matti Meikäläinen" without any sign counts as well.
 */
export function peopleAmong(items: readonly string[], { isPlainName }: { isPlainName: boolean }): number {
  let most = 0
  let known = new Set<string>()
  let all = new Set<string>()
  // Known ones that follow one another count by themselves, whatever stands before or behind them.
  let row = new Set<string>()
  const end = () => {
    if (known.size >= 2 && known.size * 2 >= all.size) most = Math.max(most, all.size)
    if (all.size > 0) [known, all, row] = [new Set(), new Set(), new Set()]
  }
  for (const item of items) {
    const entry = entryOf(item, isPlainName)
    if (entry === 'nothing' || (entry === 'other' && all.size > 0 && maySeparate(item))) continue
    if (entry === 'other') end()
    else {
      if (!entry.isKnown) row = new Set()
      for (const name of entry.names) {
        all.add(name)
        if (entry.isKnown) [known, row].forEach((each) => each.add(name))
      }
      if (row.size >= LEAST_IN_A_ROW) most = Math.max(most, row.size)
    }
  }
  end()
  return most
}

function entryOf(item: string, isPlainName: boolean): Entry {
  const whole = item.trim()
  if (whole === '' || RULE.test(whole)) return 'nothing'
  if (whole.length > LONGEST_ROW) return 'other'
  const line = whole.replace(BULLET, '')
  if (SOURCE.test(line)) return 'other'
  return /[\t;|,]/.test(line) ? ofCells(line) : ofName(line.replace(AFTER_NAME, ''), isPlainName)
}

/** Between two names a street, a number or an organisation is what goes with the first. */
function maySeparate(item: string): boolean {
  return item.length < LONGEST_REMARK && (/\d/.test(item) || isBody(item))
}

function ofName(name: string, isPlainName: boolean): Entry {
  const words = wordsOf(name)
  const isName = words.length >= 2 && words.length <= 4 && words.every((word) => NAME_WORD.test(word) && CAPITAL.test(word))
  if (!isName || !(isPlainName || words.some((word) => ALL_CAPITALS.test(word))) || isBody(words.join(' '))) return 'other'
  return { names: [nameOf(words)], isKnown: words.some(isGivenName) }
}

function ofCells(line: string): Entry {
  // In a sentence a comma has a blank behind it, and what follows is small.
  const isTable = CELL_ENDS.test(line) || !/,\s/.test(line)
  const cells = cellsOf(line).slice(0, FIRST_CELLS).filter((cell) => cell !== '').map((cell) => wordsOf(cell.replace(CELL_ENDS.test(line) ? /,/g : AFTER_NAME, '')))
  const mayBeName = (words: readonly string[]) =>
    words.length >= 2 && words.length <= 4 && words.every((word) => NAME_WORD.test(word) && (isTable || CAPITAL.test(word))) && !isBody(words.join(' '))
  const pairs = cells.slice(0, -1).map((cell, index) => [...cell, ...cells[index + 1]!]).filter(mayBeName)
  const names = [...cells.filter(mayBeName), ...pairs]
  const known = names.filter((words) => words.some(isGivenName))
  // A row may name two people, each whole in a cell; a name over two cells is one.
  const whole = cells.filter((words) => mayBeName(words) && words.some(isGivenName))
  const told = whole.length > 0 ? whole : [known[0] ?? names[0]].flatMap((words) => (words ? [words] : []))
  return told.length > 0 ? { names: told.map(nameOf), isKnown: known.length > 0 || BIRTH.test(line) } : 'other'
}

// One person, whichever name stands first.
function nameOf(words: readonly string[]): string {
  return words.map((word) => word.toLowerCase()).sort().join(' ')
}

function cellsOf(line: string): string[] {
  const row = line.replace(/^ *\|/, '').replace(/\| *$/, '')
  return row.split(CELL_ENDS.test(row) ? CELL_ENDS : ',').map(withoutQuotes)
}

// By hand: a pattern for the end would begin anew at each of a long row of dots.
function withoutQuotes(cell: string): string {
  let from = 0
  let to = cell.length
  while (from < to && BEFORE_CELL.includes(cell[from]!)) from += 1
  while (to > from && AFTER_CELL.includes(cell[to - 1]!)) to -= 1
  return cell.slice(from, to)
}

function wordsOf(cell: string): string[] {
  return cell.split(' ').filter((word) => word !== '')
}
