/** Why a text cannot be taken: it lists people. Membership may tell of health, so counts are enough (domain rule P-15). */
export type ListProblem = 'e-mail-list' | 'name-list'

// Two or three words that each begin with a capital, the last perhaps with a hyphen: the shape of a Finnish or Swedish name.
const NAME = /^\p{Lu}[\p{Ll}’'-]+(?:[ -]\p{Lu}[\p{Ll}’'-]+){1,2}$/u
// What follows a name in a member list: a number, an address, a date or a telephone.
const AFTER_NAME = /\s*[,;:\t(–-]?\s*[\d+(].*$/u
const WORDS_OF_BODIES = /\b(?:ry|rf|r\.y\.|r\.f\.|yhdistys|förening|association|säätiö|stiftelse|seura|liitto|kunta|kaupunki|kommun|stad|neuvosto|råd|hallitus|styrelse)\b/iu
// Bounded as addresses are (RFC 5321): an unbounded pattern would take seconds on a long text without spaces.
const E_MAIL = /[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>.,;]{2,63}/gu

/** So many names or addresses one after the other are a list, not a mention. */
const LIST_LENGTH = 4
const E_MAILS = 3
/** A line of a member list is short; a longer one is running text. */
const LONGEST_ITEM = 160

/** Whether a text looks like a list of people: many e-mail addresses, or names under or after one another. */
export function memberListProblem(text: string): ListProblem | null {
  if ((text.match(E_MAIL) ?? []).length >= E_MAILS) return 'e-mail-list'
  return longestRun(text.split(/\r?\n/)) >= LIST_LENGTH || longestRun(text.split(/[\n,;:]|\s(?:ja|och|and)\s/u)) >= LIST_LENGTH ? 'name-list' : null
}

function longestRun(items: readonly string[]): number {
  let longest = 0
  let run = 0
  for (const item of items) {
    if (item.trim() === '') continue
    run = isPersonName(item) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

function isPersonName(item: string): boolean {
  if (item.length > LONGEST_ITEM) return false
  const plain = item.trim().replace(/^(?:[-*•·]|\d{1,3}[.)])\s*/u, '').replace(AFTER_NAME, '').replace(/[.,;]$/u, '').trim()
  return NAME.test(plain) && !WORDS_OF_BODIES.test(plain)
}
