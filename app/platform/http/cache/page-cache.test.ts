import { describe, expect, it } from 'vitest'
import { openPageCache } from './page-cache.server'
import type { CachedPage } from './page.server'

function aPage(tags: string[], { bytes = 10, freshUntil = Infinity } = {}): CachedPage {
  return { variants: {} as CachedPage['variants'], tags: new Set(tags), bytes, freshUntil, route: '/:locale' }
}

describe('the page cache', () => {
  it('keeps a page until one of its tags changes', () => {
    const cache = openPageCache(1000)
    cache.put('a', aPage(['x', 'y']), cache.ticket())
    cache.put('b', aPage(['z']), cache.ticket())
    cache.forget(['y', 'unknown'])
    expect(cache.get('a', 0)).toBeUndefined()
    expect(cache.get('b', 0)).toBeDefined()
    expect(cache.bytes()).toBe(10)
  })

  it('does not keep a page whose rendering began before a change', () => {
    const cache = openPageCache(1000)
    const before = cache.ticket()
    cache.forget(['x'])
    expect(cache.put('a', aPage(['x']), before)).toBe(false)
    expect(cache.put('b', aPage(['y']), before)).toBe(true)
    expect(cache.put('a', aPage(['x']), cache.ticket())).toBe(true)
    const early = cache.ticket()
    cache.forgetAll()
    expect(cache.put('c', aPage([]), early)).toBe(false)
    expect(cache.size()).toBe(0)
  })

  it('stops giving out a page when the clock has made it untrue', () => {
    const cache = openPageCache(1000)
    cache.put('a', aPage([], { freshUntil: 5000 }), cache.ticket())
    expect(cache.get('a', 4999)).toBeDefined()
    expect(cache.get('a', 5000)).toBeUndefined()
    expect(cache.size()).toBe(0)
  })

  it('forgets the least recently used page first, and keeps no giant', () => {
    const cache = openPageCache(100)
    for (const key of ['a', 'b', 'c', 'd']) cache.put(key, aPage([], { bytes: 25 }), cache.ticket())
    cache.get('a', 0)
    cache.put('e', aPage([], { bytes: 25 }), cache.ticket())
    expect(cache.get('b', 0)).toBeUndefined()
    expect(cache.get('a', 0)).toBeDefined()
    expect(cache.put('f', aPage([], { bytes: 26 }), cache.ticket())).toBe(false)
    expect(cache.bytes()).toBe(100)
  })

  it('replaces a page without counting it twice', () => {
    const cache = openPageCache(1000)
    cache.put('a', aPage(['x'], { bytes: 30 }), cache.ticket())
    cache.put('a', aPage(['y'], { bytes: 20 }), cache.ticket())
    cache.forget(['x'])
    expect(cache.get('a', 0)).toBeDefined()
    expect(cache.bytes()).toBe(20)
  })
})
