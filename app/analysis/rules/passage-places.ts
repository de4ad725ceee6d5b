import { isId } from '~/kernel/ids'

/** A place among passages, which go by when they were marked. It holds when the passage that stood there has gone. */
export type PassagePlace = { createdAt: Date; id: string }

/** A place as it stands in an address: when an official marked something is no time of an answer. */
export function placeInWords({ createdAt, id }: PassagePlace): string {
  return `${createdAt.getTime()}.${id}`
}

/** The place that an address names, or null: the list then begins at its beginning. */
export function placeOfWords(words: string | undefined): PassagePlace | null {
  const match = /^(\d{1,13})\.([0-9a-f-]{36})$/.exec(words ?? '')
  return match && isId(match[2]) ? { createdAt: new Date(Number(match[1])), id: match[2] } : null
}
