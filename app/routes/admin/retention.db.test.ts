import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { aCounty } from '~/analysis/testing/builders'
import { requestGuards } from '~/composition/guards.server'
import { goingTonight } from '~/composition/retention.server'
import type { RetentionKind } from '~/counties/contract'
import { retentionPage } from '~/counties/queries/county-settings.server'
import { aPersonWith } from '~/moderation/testing/builders'
import { testDatabase, workFor } from '../../../tests/support/database'
import type { RequestContext } from '../load-context'
import { action } from './retention'

const database = await testDatabase()
let work = workFor(database)

beforeAll(async () => {
  await aCounty(database.db)
  const personId = await aPersonWith(database.db, 'administrator')
  work = workFor(database, { actor: { kind: 'person', personId } })
  const ended = new Date(work.now.getTime() - 20 * 86_400_000)
  await database.db.session.create({ data: { countyId: work.scope.countyId, personId, id: randomUUID(), tokenDigest: new Uint8Array(32).fill(1), createdAt: ended, lastSeenAt: ended, expiresAt: ended } })
})

const sessions = async () => (await retentionPage(work))!.times.sessions.count

async function press(change: Record<string, string>) {
  const { revision, times } = (await retentionPage(work))!
  const typed = Object.fromEntries(Object.entries(times).map(([kind, { count }]) => [kind, String(count)]))
  const context = { work, viewer: {}, may: () => true, guards: requestGuards, county: {}, goingTonight: async (kinds: RetentionKind[], set: Record<RetentionKind, number>) => await goingTonight(work, kinds, set) } as unknown as RequestContext
  const request = new Request('http://kuultu.example/fi/admin/retention', { method: 'POST', body: new URLSearchParams({ revision: String(revision), ...typed, ...change }) })
  try {
    return (await action({ request, params: { locale: 'fi' }, context })).data.going
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

it('says what a shorter time would delete the next night, and saves it only at the second press', async () => {
  expect(await press({ sessions: '14' })).toEqual([{ kind: 'sessions', count: 1 }])
  expect(await sessions()).toBe(30)
  // What was told of was less than what goes.
  expect(await press({ sessions: '14', told: '0' })).toEqual([{ kind: 'sessions', count: 1 }])
  expect(await press({ sessions: '14', told: '1' })).toBe(303)
  expect(await sessions()).toBe(14)
  // Pressed twice.
  expect(await press({ sessions: '14', told: '1' })).toBe(303)
})

it('saves at once what deletes nothing, and tells first what cannot be saved', async () => {
  expect(await press({ answers: '4', sessions: '60' })).toBe(303)
  expect(await press({ sessions: '0' })).toEqual([])
  expect(await sessions()).toBe(60)
})
