const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * How many characters a person sees: an emoji with its skin tone is one, a letter with its accent is one.
 * A plain Latin text is counted without the segmenter, which is slow on long texts; a line break is one character.
 */
export function countGraphemes(text: string): number {
  const normal = text.replace(/\r\n/g, '\n')
  if (/^[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/.test(normal)) return normal.length
  let count = 0
  for (const _ of segmenter.segment(normal)) count += 1
  return count
}
