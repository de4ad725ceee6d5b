import { connect, createServer, type AddressInfo } from 'node:net'
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

async function aProcess(url = database.url) {
  const cache = openPageCache(1_000_000)
  const connected = vi.fn(() => cache.forgetAll())
  const listener = await listenForTags({ url, onTags: cache.forget, onConnected: connected, heartbeat: 200, patience: 200 })
  open.push(listener)
  const keep = (key: string, tags: string[]) => cache.put(key, { variants: {} as never, tags: new Set(tags), bytes: 1, freshUntil: Infinity, route: '/:locale' }, cache.ticket())
  return { cache, connected, listener, keep }
}

/** A way to the database on which everything works but notifications, as through a pooler that lends a connection for one transaction. */
async function aDeafWay(): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(database.url)
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.pipe(far).on('error', () => near.destroy())
    near.on('error', () => far.destroy())
    let rest = Buffer.alloc(0)
    far.on('data', (part: Buffer) => {
      rest = Buffer.concat([rest, part])
      while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
        const length = rest.readUInt32BE(1) + 1
        if (rest[0] !== 'A'.charCodeAt(0)) near.write(rest.subarray(0, length))
        rest = rest.subarray(length)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(database.url)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return { url: url.href, close: () => server.close() }
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
    await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query LIKE 'SELECT pg_notify($1%')`)
    await vi.waitFor(() => expect(connected).toHaveBeenCalledTimes(2), 5000)
    expect(listener.isListening()).toBe(true)
    expect(cache.get('list', 0)).toBeUndefined()
  })

  it('are forgotten again and again where nothing is heard, though the connection lives', async () => {
    const way = await aDeafWay()
    const { cache, connected, keep } = await aProcess(way.url)
    keep('list', ['jarvirannikko/consultations'])
    await inTransaction(workFor(database), async (inside) => await invalidateTags(inside, ['consultations']))
    await vi.waitFor(() => expect(cache.get('list', 0)).toBeUndefined(), 5000)
    await vi.waitFor(() => expect(connected.mock.calls.length).toBeGreaterThan(2), 5000)
    way.close()
  })

  it('live on while there are signs of life', async () => {
    const { cache, connected, keep } = await aProcess()
    keep('list', ['jarvirannikko/consultations'])
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(connected).toHaveBeenCalledTimes(1)
    expect(cache.get('list', 0)).toBeDefined()
  })

  it('tells of more tags than one notification can carry', async () => {
    const { cache, keep } = await aProcess()
    const tags = Array.from({ length: 300 }, (_, i) => `consultation:${'x'.repeat(60)}${i}`)
    keep('last', [`jarvirannikko/${tags.at(-1)}`])
    await inTransaction(workFor(database), async (inside) => await invalidateTags(inside, tags))
    await vi.waitFor(() => expect(cache.get('last', 0)).toBeUndefined())
  })
})
