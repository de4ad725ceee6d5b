/** One of these words or word beginnings, as a word: `*` at the end lets the word go on. Letters of either case. */
export function anyOf(words: readonly string[]): RegExp {
  const one = (word: string) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}-]*` : word)
  return new RegExp(`(?<![\\p{L}\\d])(?:${words.map(one).join('|')})(?![\\p{L}\\d])`, 'giu')
}

/** Whether the words hold the pattern; a pattern that looks for all places is asked from the start. */
export function holds(words: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0
  return pattern.test(words)
}
