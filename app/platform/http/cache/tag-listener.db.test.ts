import { afterEach, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../../../tests/support/database'
import { invalidateTags } from '../invalidate.server'
import { openPageCache } from './page-cache.server'
import { listenForTags, type TagListener } from './tag-listener.server'

const database = await testDatabase()
const open: TagListener[] = []
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close()
})

async function aProcess() {
  const cache = openPageCache(1_000_000)
  const connected = vi.fn(() => cache.forgetAll())
  const listener = await listenForTags({ url: database.url, onTags: cache.forget, onConnected: connected, heartbeat: 200 })
  open.push(listener)
  const keep = (key: string, tags: string[]) => cache.put(key, { variants: {} as never, tags: new Set(tags), bytes: 1, freshUntil: Infinity, route: '/:locale' }, cache.ticket())
  return { cache, connected, listener, keep }
}

describe('pages kept by several processes', () => {
  it('are forgotten by all of them when the change commits', async () => {
    const [one, two] = [await aProcess(), await aProcess()]
    for (const { keep } of [one, two]) {
      keep('list', ['jarvirannikko/consultations'])
      keep('other county', ['toinen/consultations'])
    }
    await inTransaction(workFor(database), async (inside) => await invalidateTags(inside, ['consultations', 'consultations']))
    await vi.waitFor(() => expect([one.cache.get('list', 0), two.cache.get('list', 0)]).toEqual([undefined, undefined]))
    expect(two.cache.get('other county', 0)).toBeDefined()
  })

  it('stay when the change is rolled back', async () => {
    const { cache, keep } = await aProcess()
    keep('list', ['jarvirannikko/consultations'])
    const change = inTransaction(workFor(database), async (inside) => {
      await invalidateTags(inside, ['consultations'])
      throw new Error('no')
    })
    await expect(change).rejects.toThrow('no')
    await inTransaction(workFor(database), async (inside) => await invalidateTags(inside, ['forums']))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(cache.get('list', 0)).toBeDefined()
  })

  it('are all forgotten when listening was interrupted, since nobody knows what was missed', async () => {
    const { cache, connected, listener, keep } = await aProcess()
    keep('list', ['jarvirannikko/consultations'])
    await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`)
    await vi.waitFor(() => expect(connected).toHaveBeenCalledTimes(2), 5000)
    expect(listener.isListening()).toBe(true)
    expect(cache.get('list', 0)).toBeUndefined()
  })

  it('tells of more tags than one notification can carry', async () => {
    const { cache, keep } = await aProcess()
    const tags = Array.from({ length: 300 }, (_, i) => `consultation:${'x'.repeat(60)}${i}`)
    keep('last', [`jarvirannikko/${tags.at(-1)}`])
    await inTransaction(workFor(database), async (inside) => await invalidateTags(inside, tags))
    await vi.waitFor(() => expect(cache.get('last', 0)).toBeUndefined())
  })
})
