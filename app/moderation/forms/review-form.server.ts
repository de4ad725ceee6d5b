import { isId } from '~/kernel/ids'
import type { SourceKind } from '../contract'

/** A text on a page of several, by its place and the digest of the words that were read. */
export type ReadPlace = { sourceKind: SourceKind; sourceId: string; part: string; digest: string }

/** Reads which texts were ticked as read, or which one is to be opened. */
export function readReview(form: FormData): { read: ReadPlace[]; open: ReadPlace | null } {
  const places = (name: string) => form.getAll(name).flatMap((each) => (typeof each === 'string' ? (placeOf(each) ?? []) : [])).slice(0, 100)
  return { read: places('read'), open: places('open')[0] ?? null }
}

function placeOf(words: string): ReadPlace | null {
  const match = /^(answer|statement) (\S+) ([0-9a-f]{64}) (\S{1,200})$/.exec(words)
  if (!match || !isId(match[2])) return null
  return { sourceKind: match[1] as SourceKind, sourceId: match[2], digest: match[3]!, part: match[4]! }
}
