/** A stretch of a text, in UTF-16 units; the end is not part of it. */
export type Stretch = { startAt: number; endAt: number }

/** Why a stretch cannot be marked. */
export type PassageRefusal = 'empty-passage' | 'outside-text'

/**
 * The stretch as it may be kept: inside the text, without white space at its ends, never through the middle of a
 * character. Refused when nothing is left of it or when it does not lie inside the text.
 */
export function fitPassage(text: string, stretch: Stretch): { ok: true; value: Stretch } | { ok: false; code: PassageRefusal } {
  const { startAt, endAt } = stretch
  if (!Number.isInteger(startAt) || !Number.isInteger(endAt) || startAt < 0 || endAt > text.length || startAt >= endAt) return { ok: false, code: 'outside-text' }
  let from = isMiddle(text, startAt) ? startAt - 1 : startAt
  let to = isMiddle(text, endAt) ? endAt + 1 : endAt
  while (from < to && /\s/.test(text[from]!)) from += 1
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1
  return from === to ? { ok: false, code: 'empty-passage' } : { ok: true, value: { startAt: from, endAt: to } }
}

/** The same marked text with stretches that overlap or touch made one, in reading order. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const { startAt, endAt } of [...stretches].sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt)) {
    const last = merged.at(-1)
    if (last && startAt <= last.endAt) last.endAt = Math.max(last.endAt, endAt)
    else merged.push({ startAt, endAt })
  }
  return merged
}

/**
 * The sentences of a text as stretches, in order, so that a passage can be chosen without a mouse: a sentence ends at
 * a full stop, question or exclamation mark before white space, or at a line break. Every visible character lies in one.
 */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(/[^\s][^\n\r]*?(?:[.!?…]+["”’)\]]*(?=\s|$)|(?=[\n\r]|$))/gu)) {
    const fitted = fitPassage(text, { startAt: match.index, endAt: match.index + match[0].length })
    if (fitted.ok) found.push(fitted.value)
  }
  return found
}

/** A piece of a text: marked, or between the marks. */
export type Piece = { text: string; isMarked: boolean }

/** The whole text in pieces, marked and unmarked in turn, nothing lost. Stretches outside the text are left out. */
export function piecesOf(text: string, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { startAt, endAt } of mergeStretches(stretches.filter((each) => each.startAt >= 0 && each.endAt <= text.length && each.startAt < each.endAt))) {
    if (startAt > at) pieces.push({ text: text.slice(at, startAt), isMarked: false })
    pieces.push({ text: text.slice(startAt, endAt), isMarked: true })
    at = endAt
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}

function isMiddle(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)
}

/** A text with its marks, cut for the screen: what is marked, and the sentences to choose from. */
export function cutForMarking<P extends Stretch>(text: string, passages: readonly P[]): { text: string; passages: readonly P[]; pieces: Piece[]; sentences: Stretch[] } {
  return { text, passages, pieces: piecesOf(text, passages), sentences: sentencesOf(text) }
}

/**
 * The stretch that somebody chose: a selection of the text if there is one, else everything from the first ticked
 * sentence to the last, else the whole text.
 */
export function chosenStretch(text: string, selection: Stretch | null, ticked: readonly Stretch[]): Stretch {
  if (selection) return selection
  if (ticked.length === 0) return { startAt: 0, endAt: text.length }
  return { startAt: Math.min(...ticked.map((each) => each.startAt)), endAt: Math.max(...ticked.map((each) => each.endAt)) }
}
