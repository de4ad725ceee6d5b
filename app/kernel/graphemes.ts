const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

// More than the longest emoji needs; a thousand accents on one letter are no writing, and would fill the database.
const POINTS_OF_ONE = 8

// The segmenter's time grows with the square of the text it is given: two megabytes would take minutes.
const AT_ONCE = 1000

/**
 * How many characters a person sees: an emoji with its skin tone is one, a letter with its accent is one. A text of more
 * than eight code points for each of them is as long as if it had that many more, so that a limit bounds its bytes too.
 * A plain Latin text is counted without the segmenter, which is slow on long texts; a line break is one character.
 */
export function countGraphemes(text: string): number {
  const normal = text.replace(/\r\n/g, '\n')
  if (/^[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/.test(normal)) return normal.length
  let points = 0
  for (const _ of normal) points += 1
  return Math.max(countSegments(normal), Math.ceil(points / POINTS_OF_ONE) - 1)
}

/** Counts piece by piece: each begins where the last character of the piece before began, which may go on beyond it. */
function countSegments(text: string): number {
  let count = 0
  for (let from = 0; from < text.length; ) {
    // Half of a sign of two units would begin a character of its own.
    const piece = text.slice(from, from + AT_ONCE + (isHigh(text.charCodeAt(from + AT_ONCE - 1)) ? 1 : 0))
    const isLast = from + piece.length === text.length
    let inPiece = 0
    let lastAt = 0
    for (const { index } of segmenter.segment(piece)) {
      inPiece += 1
      lastAt = index
    }
    // A heap of accents longer than a piece has no character to begin the next one with, and counts as several.
    const isWhole = isLast || lastAt === 0
    count += isWhole ? inPiece : inPiece - 1
    from += isWhole ? piece.length : lastAt
  }
  return count
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
