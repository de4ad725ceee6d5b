const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const GAP = '\\s{0,3}'
// DDMMYY, a century sign (all signs in use since 2023), individual number, check character. People put blanks around the
// sign and inside the day, dots into the day, and a word right before it; a digit before or behind makes it another number.
const CANDIDATE = new RegExp(`(?<!\\d)(\\d{2})(?:\\.|${GAP})(\\d{2})(?:\\.|${GAP})(\\d{2})\\s*([-+–—YXWVUABCDEFyxwvuabcdef])\\s*(\\d{3})${GAP}([0-9A-Ya-y])(?![0-9A-Za-z])`, 'g')
// Signs that nobody sees: soft hyphens, joiners, directions, what a keyboard or a copied page left behind.
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000e-\u001f\u007f]/u

/** Where a Finnish personal identity code stands in a text: start and end in UTF-16 units. */
export type IdentityCodePlace = { start: number; end: number }

/**
 * Every Finnish personal identity code in the text, found by its shape, day and check character
 * (domain rule P-3). Codes without a century sign are not looked for: ordinary numbers would be refused.
 */
export function findIdentityCodes(text: string): IdentityCodePlace[] {
  const { plain, places } = seenSigns(text)
  return [...plain.matchAll(CANDIDATE)].filter(isIdentityCode).map((match) => {
    const last = places[match.index + match[0].length - 1]!
    return { start: places[match.index]!, end: last + 1 }
  })
}

/** Whether the text holds a Finnish personal identity code. */
export function hasIdentityCode(text: string): boolean {
  return findIdentityCodes(text).length > 0
}

/**
 * Whether an address holds a Finnish personal identity code, as it stands or written with per cent signs. An address
 * may hold another inside it, and that one a third, so it is read three deep; a plus may be itself or a blank.
 */
export function addressHasIdentityCode(address: string): boolean {
  const asBlanks = (text: string) => text.replaceAll('+', ' ')
  return [(text: string) => text, asBlanks].some((read) => {
    let text = address
    for (let depth = 0; depth <= 3; depth += 1) {
      if (hasIdentityCode(text)) return true
      text = decoded(read(text))
    }
    return false
  })
}

// Reads what can be read: a sign cut short, or one that is no letter, must not hide the rest.
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => new TextDecoder().decode(Uint8Array.from(signs.slice(1).split('%'), (sign) => parseInt(sign, 16))))
}

/** The text as a person reads it: no unseen signs, wide signs as ordinary ones, one hyphen; and where each unit of it stood. */
function seenSigns(text: string): { plain: string; places: number[] } {
  const places: number[] = []
  let plain = ''
  let at = 0
  for (const sign of text) {
    if (!UNSEEN.test(sign)) {
      plain += /[\uff01-\uff5e]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : /[\u2010\u2011\u2012\u2212]/.test(sign) ? '-' : sign
      for (let unit = 0; unit < sign.length; unit += 1) places.push(at + unit)
    }
    at += sign.length
  }
  return { plain, places }
}

function isIdentityCode(match: RegExpMatchArray): boolean {
  const [, day, month, year, , individual, check] = match as unknown as string[]
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || Number(individual) < 2) return false
  return CHECK[Number(`${day}${month}${year}${individual}`) % 31] === check!.toUpperCase()
}

/** Kinds of detail that often identify a person; they are warned about, never refused (domain rule P-4). */
export type ContactDetail = 'phone' | 'email' | 'address'

/** A detail by which somebody could be found, and where it stands: start and end in UTF-16 units. */
export type ContactPlace = { kind: ContactDetail; start: number; end: number }

const PHONE = /(?<![\d+])(?:\+\d{2,3}|0)[\s-]?\d(?:[\s-]?\d){5,10}(?!\d)/g
const EMAIL = /[^\s@<>,;:()"]{1,64}@[^\s@<>]{1,190}\.[^\s@<>.,;)"]{2,}/g
// "Koivutie 5 A 12", "asun Koivutiellä 5", "Strandvägen 3". Numbers of roads and distances are none.
const STREET = new RegExp(
  '(?<![\\p{L}\\d-])(?!(?:[Vv]alta|[Kk]anta|[Mm]aan|[Mm]oottori|[Kk]ehä|[Rr]auta|[Ss]eutu|[Yy]hdys|[Rr]iks|[Ss]tam|[Mm]otor)(?:tie|väg))' +
    '\\p{L}\\p{Ll}{2,30}(?:-\\p{Ll}{0,30})?(?:katu|kadulla|kadulta|kadun|tie|tiellä|tieltä|tien|kuja|kujalla|kujan|polku|polulla|polun|kaari|kaarella|raitti|raitilla|väylä|väylällä|rinne|rinteellä|penger|penkereellä|bulevardi|gata|gatan|vägen|gränd|gränden|stigen|gången|esplanaden)' +
    '\\s+(?:numero(?:ssa)?\\s+|nr\\s+)?\\d{1,4}(?:\\s?[a-zA-Z](?!\\p{L}))?(?:\\s?(?:as\\.?|bst\\.?)?\\s?\\d{1,3})?(?!\\d|\\s?(?:km|kilom|%|euro|vuot|vuod|kertaa|minuut|päiv|gånger|år|minuter))',
  'gu',
)
// The English way, and a postal code with its town.
const OTHER_ADDRESS = /(?<![\p{L}\d])(?:\d{1,4}\s+(?:\p{Lu}\p{Ll}+\s+){1,2}(?:Street|Road|Avenue|Lane|Drive)|\d{5}\s+\p{Lu}[\p{Ll}\p{Lu}]{2,}(?=$|[\s.,;]))/gu

/** Where the text seems to hold a phone number, an e-mail address or a street address. */
export function findContactPlaces(text: string): ContactPlace[] {
  const places = (kind: ContactDetail, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
  return [...places('phone', PHONE), ...places('email', EMAIL), ...places('address', STREET), ...places('address', OTHER_ADDRESS)]
}

/** The kinds of contact detail the text seems to hold. */
export function findContactDetails(text: string): ContactDetail[] {
  return [...new Set(findContactPlaces(text).map(({ kind }) => kind))]
}
