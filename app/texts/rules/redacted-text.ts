/**
 * Why a part of somebody's text is not shown. The place in this list gives each reason its mask, so the order is kept
 * and new ones come last. `pending`: the text was changed after a part of it had been hidden, and waits for a moderator.
 */
export const REDACTION_REASONS = ['identifying', 'health', 'other-person', 'threat', 'insult', 'elsewhere', 'pending'] as const
export type RedactionReason = (typeof REDACTION_REASONS)[number]

// Characters for private use stand in the place of what is hidden, as many as UTF-16 units were there: places in the
// rest of the text stay as they were, and a reader that forgets to write words for them shows nothing that was hidden.
const FIRST_MASK = 0xe100
const MASKED = new RegExp(`[${REDACTION_REASONS.map(maskOf).join('')}]`)
const RUNS = new RegExp(REDACTION_REASONS.map((reason) => `${maskOf(reason)}+`).join('|'), 'g')

/** The character that stands for every hidden unit of a text, by reason. */
export function maskOf(reason: RedactionReason): string {
  return String.fromCharCode(FIRST_MASK + REDACTION_REASONS.indexOf(reason))
}

/** Whether a part of the text is hidden. */
export function hasRedaction(text: string): boolean {
  return MASKED.test(text)
}

/** A piece of a text: words, or a hidden part with its reason and how many UTF-16 units it took. */
export type RedactedPiece = { kind: 'words'; text: string } | { kind: 'redacted'; reason: RedactionReason; length: number }

/** The text in pieces, hidden parts and words in their order, nothing lost. */
export function redactedPieces(text: string): RedactedPiece[] {
  const pieces: RedactedPiece[] = []
  let at = 0
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (index > at) pieces.push({ kind: 'words', text: text.slice(at, index) })
    pieces.push({ kind: 'redacted', reason: REDACTION_REASONS[run.charCodeAt(0) - FIRST_MASK]!, length: run.length })
    at = index + run.length
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) })
  return pieces
}

/** The text with a word or sentence of the reader's language in the place of every hidden part. */
export function writeRedacted(text: string, say: (reason: RedactionReason) => string): string {
  return redactedPieces(text).map((piece) => (piece.kind === 'words' ? piece.text : say(piece.reason))).join('')
}
