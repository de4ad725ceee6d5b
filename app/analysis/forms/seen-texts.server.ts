/** The texts that a page had shown, as its form carries them: `seen.<question>` with the digest of the words, or `seen.content` for a whole statement. At most a hundred. */
export function seenTexts(form: FormData): Record<string, string> {
  const pairs = [...form].flatMap(([name, value]) => (name.startsWith('seen.') && typeof value === 'string' ? [[name.slice('seen.'.length), value] as const] : []))
  return Object.fromEntries(pairs.slice(0, 100))
}
