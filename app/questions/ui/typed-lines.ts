import type { Reading } from '../contract'
import type { TypedWord } from '../rules/typed-words'
import { wordsFor } from './words'

/** What was typed in lines of plain text, a line for each thing, in the reader's words. */
export function typedLines(typed: readonly TypedWord[], reading: Reading): string[] {
  return typed.map(({ about, said }) => {
    const words = typeof said === 'string' ? said : wordsFor(said, reading).text
    return about ? `${wordsFor(about, reading).text}: ${words}` : words
  })
}
