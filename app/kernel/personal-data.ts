const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'
// DDMMYY, a century sign (all signs in use since 2023), individual number, check character; spaces around the sign are a common habit.
const CANDIDATE = /(?<![0-9A-Za-z])(\d{2})(\d{2})(\d{2})\s?([-+–—YXWVUABCDEFyxwvuabcdef])\s?(\d{3})([0-9A-Ya-y])(?![0-9A-Za-z])/g

/** Where a Finnish personal identity code stands in a text: start and end in UTF-16 units. */
export type IdentityCodePlace = { start: number; end: number }

/**
 * Every Finnish personal identity code in the text, found by its shape, day and check character
 * (domain rule P-3). Codes without a century sign are not looked for: ordinary numbers would be refused.
 */
export function findIdentityCodes(text: string): IdentityCodePlace[] {
  const plain = text.replace(/\u00ad|\u200b|\u2060|\ufeff/g, ' ').replace(/[\u2010\u2011\u2012\u2212]/g, '-').replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
  return [...plain.matchAll(CANDIDATE)].filter(isIdentityCode).map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Whether the text holds a Finnish personal identity code. */
export function hasIdentityCode(text: string): boolean {
  return findIdentityCodes(text).length > 0
}

function isIdentityCode(match: RegExpMatchArray): boolean {
  const [, day, month, year, , individual, check] = match as unknown as string[]
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || Number(individual) < 2) return false
  return CHECK[Number(`${day}${month}${year}${individual}`) % 31] === check!.toUpperCase()
}

/** Kinds of detail that often identify a person; they are warned about, never refused (domain rule P-4). */
export type ContactDetail = 'phone' | 'email'

/** A detail by which somebody could be found, and where it stands: start and end in UTF-16 units. */
export type ContactPlace = { kind: ContactDetail; start: number; end: number }

const PHONE = /(?<![\d+])(?:\+\d{2,3}|0)[\s-]?\d(?:[\s-]?\d){5,10}(?!\d)/g
const EMAIL = /[^\s@<>,;:()"]{1,64}@[^\s@<>]{1,190}\.[^\s@<>.,;)"]{2,}/g

/** Where the text seems to hold a phone number or an e-mail address. */
export function findContactPlaces(text: string): ContactPlace[] {
  const places = (kind: ContactDetail, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
  return [...places('phone', PHONE), ...places('email', EMAIL)]
}

/** The kinds of contact detail the text seems to hold. */
export function findContactDetails(text: string): ContactDetail[] {
  return [...new Set(findContactPlaces(text).map(({ kind }) => kind))]
}
