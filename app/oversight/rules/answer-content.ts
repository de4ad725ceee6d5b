import { canonicalJson } from '~/kernel/canonical-json'
import type { Locale } from '~/kernel/locales'
import type { AnswerValues } from '~/questions/contract'
import { leafOf, type Hash } from './merkle'

/** An answer as it is counted: what was answered to which version of the questions, in which language and way. */
export type CountedAnswer = { consultationId: string; versionNumber: number; locale: Locale; channel: string; values: AnswerValues }

/** The content as a value: what a proof may carry along for whoever wants to compare the words. No time, no place, no code. */
export type AnswerContent = { kind: 'kuultu answer 1'; consultation: string; version: number; language: string; channel: string; answers: AnswerValues }

/** What is made of the chance that is kept with an answer. */
export type Salts = { leaf: Uint8Array; content: Uint8Array }

const OF_LEAF = 2
const OF_CONTENT = 3

/** What stands for an answer in a proof. */
export function contentOf({ consultationId, versionNumber, locale, channel, values }: CountedAnswer): AnswerContent {
  return { kind: 'kuultu answer 1', consultation: consultationId, version: versionNumber, language: locale, channel, answers: values }
}

/**
 * The two salts of an answer. They are two, and none leads to the other: whoever is shown a proof without the answer
 * gets the salt of the leaf, and could otherwise try out what was chosen until the digest of the content is met.
 */
export function saltsOf(kept: Uint8Array, hash: Hash): Salts {
  return { leaf: hash(prefixed(OF_LEAF, kept)), content: hash(prefixed(OF_CONTENT, kept)) }
}

/** SHA-256 of the content's salt and, in UTF-8, of the one way to write the content (RFC 8785). */
export function contentDigestOf(content: AnswerContent, salt: Uint8Array, hash: Hash): Uint8Array {
  return hash(new Uint8Array([...salt, ...new TextEncoder().encode(canonicalJson(content))]))
}

/** The leaf of an answer, from what is kept of it. */
export function leafOfAnswer(answer: CountedAnswer, kept: Uint8Array, hash: Hash): Uint8Array {
  const salts = saltsOf(kept, hash)
  return leafOf(salts.leaf, contentDigestOf(contentOf(answer), salts.content, hash), hash)
}

function prefixed(prefix: number, bytes: Uint8Array): Uint8Array {
  return new Uint8Array([prefix, ...bytes])
}
