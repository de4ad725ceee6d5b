import type { Concern, Find } from '../contract'
import type { Stretch } from '~/texts/rules/stretches'
import { outside } from './redactions'

/** A piece of a text at the moderator's desk: what was found in it, and whether it is hidden from others. */
export type MarkedPiece = { text: string; concerns: Concern[]; isHidden: boolean }

/** The whole text in pieces, cut wherever a find or a hidden part begins or ends; nothing lost. Places outside the text are left out. */
export function markedPieces(text: string, finds: readonly Find[], hidden: readonly Stretch[]): MarkedPiece[] {
  const [found, covered] = [inside(text, finds), inside(text, hidden)]
  const cuts = [...new Set([0, text.length, ...[...found, ...covered].flatMap(({ startAt, endAt }) => [startAt, endAt])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!
    const holds = ({ startAt, endAt }: Stretch) => startAt <= from && to <= endAt
    return { text: text.slice(from, to), concerns: [...new Set(found.filter(holds).map(({ concern }) => concern))], isHidden: covered.some(holds) }
  })
}

/** A place in a text where something was found, whole, and whether others see nothing of it. */
export type FoundPlace = { startAt: number; text: string; concerns: Concern[]; isHidden: boolean }

/** Every place where something was found, once, with all that was found in just that place; in reading order. */
export function foundPlaces(text: string, finds: readonly Find[], hidden: readonly Stretch[]): FoundPlace[] {
  const found = inside(text, finds)
  const covered = inside(text, hidden)
  const places = found.filter((find, index) => found.findIndex((each) => isSamePlace(each, find)) === index)
  return places
    .map((place) => ({
      startAt: place.startAt, text: text.slice(place.startAt, place.endAt),
      concerns: [...new Set(found.filter((find) => isSamePlace(find, place)).map(({ concern }) => concern))], isHidden: outside(place, covered).length === 0,
    }))
    .sort((a, b) => a.startAt - b.startAt || b.text.length - a.text.length)
}

function isSamePlace(a: Stretch, b: Stretch): boolean {
  return a.startAt === b.startAt && a.endAt === b.endAt
}

function inside<P extends Stretch>(text: string, places: readonly P[]): P[] {
  return places.filter(({ startAt, endAt }) => startAt >= 0 && startAt < endAt && endAt <= text.length)
}
