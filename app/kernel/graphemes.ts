const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

// More than the longest emoji needs; a thousand accents on one letter are no writing, and would fill the database.
const POINTS_OF_ONE = 8

/**
 * How many characters a person sees: an emoji with its skin tone is one, a letter with its accent is one. A text of more
 * than eight code points for each of them is as long as if it had that many more, so that a limit bounds its bytes too.
 * A plain Latin text is counted without the segmenter, which is slow on long texts; a line break is one character.
 */
export function countGraphemes(text: string): number {
  const normal = text.replace(/\r\n/g, '\n')
  if (/^[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/.test(normal)) return normal.length
  let count = 0
  for (const _ of segmenter.segment(normal)) count += 1
  let points = 0
  for (const _ of normal) points += 1
  return Math.max(count, Math.ceil(points / POINTS_OF_ONE) - 1)
}
