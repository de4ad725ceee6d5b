import type { Reading } from '~/questions/contract'
import { labelLines } from '~/questions/ui/label-lines'
import { wordsFor } from '~/questions/ui/words'
import type { AnsweredPart } from '../queries/answer-labels.server'

/** A sent answer as lines of plain text in the reader's words, for a file. */
export function plainParts(parts: readonly AnsweredPart[], reading: Reading) {
  return parts.map((part) => ({
    heading: wordsFor(part.heading, reading).text,
    answers: part.answers.map(({ question, label }) => ({ question: wordsFor(question, reading).text, lines: label ? labelLines(label, reading) : [] })),
  }))
}
