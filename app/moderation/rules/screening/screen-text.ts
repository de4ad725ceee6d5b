import { findContactPlaces, findIdentityCodes } from '~/kernel/personal-data'
import { sentencesOf, type Stretch } from '~/texts/rules/stretches'
import { CONCERNS, type Concern, type Find } from '../../contract'
import { COMPLAINT, FEEDBACK, WORRY } from './elsewhere'
import { EMERGENCY, INSULT, PREVENTION, SELF_HARM, THREAT } from './harm'
import { HEALTH, SERVICE } from './health'
import { holds } from './patterns'
import { FULL_NAME, KNOWN_AS, SCHOOL, SELF, SOMEBODY } from './people'

// The shape of an identity code whose check character is wrong: mistyped, it still shows a birthday.
const CODE_LIKE = /(?<![0-9A-Za-z])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\s?[-+A]\s?\d{3}[0-9A-Z](?![0-9A-Za-z])/g

/**
 * What in a text a person should look at before others read it, with its place, in reading order. It looks for what
 * may identify somebody, hurt somebody or belong elsewhere (domain rules P-4, A21-1); what the text thinks of services
 * and decisions is never found. Likely, not certain: a person decides, and nothing is held back meanwhile.
 */
export function screenText(text: string): Find[] {
  const finds = [...details(text), ...sentencesOf(text).flatMap((sentence) => inSentence(text, sentence))]
  return finds.sort((a, b) => a.startAt - b.startAt || CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern))
}

/** The concerns of a text, the gravest first, each once. */
export function concernsOf(finds: readonly Find[]): Concern[] {
  return CONCERNS.filter((concern) => finds.some((find) => find.concern === concern))
}

function details(text: string): Find[] {
  const codes = [...findIdentityCodes(text).map(({ start, end }) => ({ startAt: start, endAt: end })), ...placesOf(text, CODE_LIKE)]
  const inCode = (place: Stretch) => codes.some((code) => place.startAt < code.endAt && code.startAt < place.endAt)
  const merged = codes.filter((code, index) => !codes.slice(0, index).some((earlier) => earlier.startAt <= code.startAt && code.endAt <= earlier.endAt))
  const found = findContactPlaces(text).map(({ kind, start, end }) => ({ kind, place: { startAt: start, endAt: end } }))
  const contacts = found.flatMap(({ kind, place }) => (kind === 'address' || inCode(place) ? [] : [place]))
  const streets = found.flatMap(({ kind, place }) => (kind === 'address' ? [place] : []))
  return [
    ...merged.map(as('identity-code')),
    ...contacts.map(as('contact')),
    ...streets.map(as('address')),
    ...[...placesOf(text, FULL_NAME), ...placesOf(text, KNOWN_AS)].map(as('name')),
    ...placesOf(text, INSULT).map(as('insult')),
  ]
}

function inSentence(text: string, sentence: Stretch): Find[] {
  const words = text.slice(sentence.startAt, sentence.endAt)
  const ofSomebody = holds(words, SOMEBODY) || holds(words, KNOWN_AS) || holds(words, FULL_NAME)
  const isHealth = namesHealth(words)
  const found: (Concern | false)[] = [
    holds(words, SELF_HARM) && !PREVENTION.test(words) && 'self-harm',
    holds(words, EMERGENCY) && 'emergency',
    holds(words, THREAT) && 'threat',
    ofSomebody && (isHealth || holds(words, SCHOOL)) && 'other-person',
    isHealth && !ofSomebody && holds(words, SELF) && 'health',
    holds(words, WORRY) && speaksOfSomebody(text, sentence) && 'worry',
    holds(words, COMPLAINT) && 'complaint',
    holds(words, FEEDBACK) && 'feedback',
  ]
  return found.flatMap((concern) => (concern ? [{ concern, ...sentence }] : []))
}

/** Whether the words tell of illness, treatment or social services themselves, not of those who give them. */
function namesHealth(words: string): boolean {
  return placesOf(words, HEALTH).some(({ startAt, endAt }) => !SERVICE.test(words.slice(startAt, endAt)))
}

// "Äitini asuu yksin. Ei pärjää enää." The second sentence speaks of whom the first one named.
function speaksOfSomebody(text: string, sentence: Stretch): boolean {
  const from = Math.max(0, sentence.startAt - 400)
  const before = sentencesOf(text.slice(from, sentence.startAt)).at(-1)
  const near = text.slice(before ? from + before.startAt : sentence.startAt, sentence.endAt)
  return holds(near, SOMEBODY) || holds(near, KNOWN_AS) || holds(near, FULL_NAME)
}

function placesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ startAt: match.index, endAt: match.index + match[0].length }))
}

function as(concern: Concern): (place: Stretch) => Find {
  return ({ startAt, endAt }) => ({ concern, startAt, endAt })
}
