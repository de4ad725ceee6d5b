import type { Concern, Find } from '../contract'
import type { Stretch } from '~/texts/rules/stretches'

/** A piece of a text at the moderator's desk: what was found in it, and whether it is hidden from others. */
export type MarkedPiece = { text: string; concerns: Concern[]; isHidden: boolean }

/** The whole text in pieces, cut wherever a find or a hidden part begins or ends; nothing lost. Places outside the text are left out. */
export function markedPieces(text: string, finds: readonly Find[], hidden: readonly Stretch[]): MarkedPiece[] {
  const inside = <P extends Stretch>(places: readonly P[]) => places.filter(({ startAt, endAt }) => startAt >= 0 && startAt < endAt && endAt <= text.length)
  const [found, covered] = [inside(finds), inside(hidden)]
  const cuts = [...new Set([0, text.length, ...[...found, ...covered].flatMap(({ startAt, endAt }) => [startAt, endAt])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!
    const holds = ({ startAt, endAt }: Stretch) => startAt <= from && to <= endAt
    return { text: text.slice(from, to), concerns: [...new Set(found.filter(holds).map(({ concern }) => concern))], isHidden: covered.some(holds) }
  })
}
