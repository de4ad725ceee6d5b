import type { CachedPage } from './page.server'

/** Remembers when a rendering began, so that what changed meanwhile is not kept. */
export type Ticket = number

/** Rendered public pages in memory, the least recently used forgotten first. */
export type PageCache = {
  /** The page if it is there and still true at this instant (milliseconds). */
  get: (key: string, now: number) => CachedPage | undefined
  /** To be taken before the rendering reads anything. */
  ticket: () => Ticket
  /** Keeps a page, unless one of its tags changed since the ticket was taken. */
  put: (key: string, page: CachedPage, ticket: Ticket) => boolean
  forget: (tags: readonly string[]) => void
  forgetAll: () => void
  bytes: () => number
  size: () => number
}

/** Opens an empty cache of at most so many bytes. */
export function openPageCache(maxBytes: number): PageCache {
  const pages = new Map<string, CachedPage>()
  const keysByTag = new Map<string, Set<string>>()
  const changedAt = new Map<string, number>()
  let clock = 0
  let allChangedAt = 0
  let bytes = 0

  const remove = (key: string) => {
    const page = pages.get(key)
    if (!page) return
    pages.delete(key)
    bytes -= page.bytes
    for (const tag of page.tags) {
      const keys = keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysByTag.delete(tag)
    }
  }
  const forgetAll = () => {
    allChangedAt = ++clock
    pages.clear()
    keysByTag.clear()
    changedAt.clear()
    bytes = 0
  }

  return {
    get: (key, now) => {
      const page = pages.get(key)
      if (!page) return undefined
      if (now >= page.freshUntil) {
        remove(key)
        return undefined
      }
      // Moving the page to the end of the map marks it as the most recently used.
      pages.delete(key)
      pages.set(key, page)
      return page
    },
    ticket: () => clock,
    put: (key, page, ticket) => {
      const changed = allChangedAt > ticket || [...page.tags].some((tag) => (changedAt.get(tag) ?? 0) > ticket)
      if (changed || page.bytes > maxBytes / 4) return false
      remove(key)
      pages.set(key, page)
      bytes += page.bytes
      for (const tag of page.tags) keysByTag.set(tag, (keysByTag.get(tag) ?? new Set()).add(key))
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break
        remove(oldest)
      }
      return true
    },
    forget: (tags) => {
      clock++
      // Tags ever changed would pile up in a process that runs for months; forgetting all of them is merely cautious.
      if (changedAt.size > 10_000) forgetAll()
      for (const tag of tags) {
        changedAt.set(tag, clock)
        for (const key of [...(keysByTag.get(tag) ?? [])]) remove(key)
      }
    },
    forgetAll,
    bytes: () => bytes,
    size: () => pages.size,
  }
}
