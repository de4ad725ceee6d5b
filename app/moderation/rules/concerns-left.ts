import type { Concern } from '../contract'
import { CONCERN_FACTS } from './concerns'
import { maskedText, outside, type ShownState } from './redactions'
import { concernsOf, screenText } from './screening/screen-text'

// Found by their own letters: hidden when all of these are. The others are found in what a whole sentence says.
const DETAILS: readonly Concern[] = ['identity-code', 'contact', 'address', 'name', 'insult']

// Whoever was named in a sentence is still somebody when the name is hidden.
const SOMEBODY = 'naapurini'

/**
 * What was found in a text and others can still read while it is shown so, the gravest first. What nothing is hidden
 * for (danger to the writer, a complaint, feedback) is not among it: that stands in the list of what belongs elsewhere.
 */
export function concernsLeft(text: string, state: ShownState): Concern[] {
  if (state.shown === 'hidden') return []
  const finds = screenText(text)
  const readAgain = [maskedText(text, state), withSomebody(text, state)].flatMap((words) => concernsOf(screenText(words)))
  return concernsOf(finds).filter((concern) => {
    if (CONCERN_FACTS[concern].reason === null) return false
    if (!DETAILS.includes(concern)) return readAgain.includes(concern)
    return finds.some((find) => find.concern === concern && outside(find, state.redactions).some(({ startAt, endAt }) => /[\p{L}\p{N}]/u.test(text.slice(startAt, endAt))))
  })
}

// A hidden end of a sentence stays one: what comes after it speaks of somebody else.
function withSomebody(text: string, { redactions }: ShownState): string {
  let words = text
  for (const { startAt, endAt } of [...redactions].reverse()) words = words.slice(0, startAt) + SOMEBODY + (/[.!?]$/.test(text.slice(startAt, endAt)) ? '.' : '') + words.slice(endAt)
  return words
}
