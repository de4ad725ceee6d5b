import { requestFacts } from './request-facts.server'

/** What a public page shows, by tags, and the next instant at which it changes by the clock alone. */
export type Freshness = { tags: string[]; freshUntil?: Date | null }

/**
 * Says that a page is the same for everybody and may be kept until one of its tags changes or its time is over.
 * Several loaders of one page add up: all their tags, the earliest time. Returns the data unchanged.
 */
export function readPage<T>(value: T, { tags, freshUntil }: Freshness): T {
  const facts = requestFacts()
  if (!facts) return value
  facts.read ??= { tags: new Set(), freshUntil: null }
  for (const tag of tags) facts.read.tags.add(tag)
  if (freshUntil && (!facts.read.freshUntil || freshUntil < facts.read.freshUntil)) facts.read.freshUntil = freshUntil
  return value
}
