/** A title that has two parts by its own colon: the name, and the question or consequence after it. */
export function twoVoices(title: string): { name: string; ask?: string } {
  const at = title.indexOf(': ')
  return at > 0 && at < title.length - 2 ? { name: title.slice(0, at + 1), ask: title.slice(at + 2) } : { name: title }
}

/** The words with a capital first letter, for the beginning of a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
