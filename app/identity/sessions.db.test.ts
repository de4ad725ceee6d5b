import { describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { endOwnSessions } from './commands/end-own-sessions.server'
import { renewSession } from './commands/renew-session.server'
import { signInAsDemo } from './commands/sign-in-as-demo.server'
import { signOut } from './commands/sign-out.server'
import { accountPage } from './queries/account-page.server'
import { signedInWith, viewerOf } from './queries/viewer-of.server'
import { lettersIn } from './testing/letters'

const database = await testDatabase()
const { work, later, aPerson, aLetter, press } = lettersIn(database)

describe('a session', () => {
  const enter = async (personId: string) => {
    const entered = await signInAsDemo(work, { personId, isDemo: true, device: { browser: 'firefox', system: 'windows' } })
    if (!entered.ok) throw new Error(entered.code)
    return entered.value.sessionToken
  }
  const grant = async (personId: string, role: string) => await database.db.roleGrant.create({ data: { countyId: work.scope.countyId, id: crypto.randomUUID(), personId, role, startsOn: new Date('2026-01-01') } })

  test('ends after four hours without use, after twelve at the latest, and when signed out', async () => {
    const personId = await aPerson('session@example.fi')
    const idle = await enter(personId)
    expect(await viewerOf(later(239), idle)).not.toBeNull()
    expect(await viewerOf(later(239 + 239), idle)).not.toBeNull()
    expect(await viewerOf(later(239 + 239 + 239), idle)).not.toBeNull()
    expect(await viewerOf(later(720), idle)).toBeNull()
    const left = await enter(personId)
    expect(await viewerOf(later(241), left)).toBeNull()
    const out = await enter(personId)
    const viewer = await viewerOf(work, out)
    await signOut({ ...work, actor: { kind: 'person', personId } }, { sessionId: viewer!.sessionId })
    expect(await viewerOf(work, out)).toBeNull()
    expect(await viewerOf(work, 'tampered')).toBeNull()
    expect(await viewerOf(workFor(database, { countyId: 'toinen' }), left)).toBeNull()
  })

  test('of the browser that signs in again ends', async () => {
    const personId = await aPerson('again@example.fi')
    const earlierToken = await enter(personId)
    const second = await signInAsDemo(work, { personId, isDemo: true, earlierToken })
    expect(await viewerOf(work, earlierToken)).toBeNull()
    expect(await viewerOf(work, second.ok ? second.value.sessionToken : '')).not.toBeNull()
  })

  test('gets a new secret when roles come or go; the old one serves requests under way for a minute', async () => {
    const personId = await aPerson('renewed@example.fi', ['author'])
    const token = await enter(personId)
    expect(await signedInWith(work, token, false)).toMatchObject({ isSecretDue: false })
    const { id } = await grant(personId, 'publisher')
    const signedIn = await signedInWith(work, token, false)
    expect(signedIn).toMatchObject({ isSecretDue: true, viewer: { roles: ['author', 'publisher'] } })
    const renewals = await Promise.all([1, 2, 3].map(async () => await renewSession(work, { viewer: signedIn!.viewer, oldToken: token })))
    const [renewed, ...others] = renewals.filter((each) => each !== null)
    expect(others).toEqual([])
    expect(await signedInWith(work, renewed!.sessionToken, false)).toMatchObject({ isSecretDue: false, viewer: { sessionId: signedIn!.viewer.sessionId } })
    expect(await signedInWith(later(0.9), token, false)).toMatchObject({ isSecretDue: false })
    expect(await signedInWith(later(1), token, false)).toBeNull()
    await database.db.roleGrant.deleteMany({ where: { id } })
    expect(await signedInWith(work, renewed!.sessionToken, false)).toMatchObject({ isSecretDue: true, viewer: { roles: ['author'] } })
  })

  test('that began without the directory is over for somebody who now needs it, and for nobody else', async () => {
    const personId = await aPerson('upgraded@example.fi', ['representative'])
    const { token, browserSecret } = await aLetter('upgraded@example.fi')
    const entered = await press({ token, browserSecret })
    const byLetter = entered.ok ? entered.value.sessionToken : ''
    const byList = await enter(personId)
    expect(await signedInWith(work, byLetter, true)).not.toBeNull()
    const { id } = await grant(personId, 'analyst')
    expect(await signedInWith(work, byLetter, true)).toBeNull()
    expect(await signedInWith(work, byLetter, false)).not.toBeNull()
    expect(await signedInWith(work, byList, true)).not.toBeNull()
    const waysListed = async (isRequired: boolean) => (await accountPage(work, (await viewerOf(work, byList))!, isRequired)).sessions.map(({ way }) => way).sort()
    expect([await waysListed(true), await waysListed(false)]).toEqual([['demo'], ['demo', 'link']])
    await database.pool.query("UPDATE session SET way = 'strong' WHERE person_id = $1", [personId])
    expect(await signedInWith(work, byLetter, true)).toBeNull()
    await database.pool.query("UPDATE session SET way = 'oidc' WHERE person_id = $1", [personId])
    expect(await signedInWith(work, byLetter, true)).not.toBeNull()
    await database.db.roleGrant.deleteMany({ where: { id } })
  })

  test('is listed for its owner in coarse words, and ended one by one, all others, or all', async () => {
    const personId = await aPerson('list@example.fi')
    const stranger = await enter(await aPerson('stranger@example.fi'))
    const tokens = [await enter(personId), await enter(personId), await enter(personId)]
    const own = { ...work, actor: { kind: 'person' as const, personId } }
    const viewer = (await viewerOf(work, tokens[0]))!
    const shown = await accountPage(work, viewer, false)
    expect(shown.sessions).toHaveLength(3)
    expect(shown.sessions[0]).toMatchObject({ id: viewer.sessionId, isThis: true, way: 'demo', device: { browser: 'firefox', system: 'windows' } })
    expect(shown.may.forgetEmail).toBe(false)
    const end = async (ending: Parameters<typeof endOwnSessions>[1]['ending']) => await endOwnSessions(own, { personId, currentId: viewer.sessionId, ending })
    const strangersId = (await viewerOf(work, stranger))!.sessionId
    for (const sessionId of [strangersId, 'x', '', crypto.randomUUID()]) expect(await end({ which: 'one', sessionId })).toEqual({ ok: false, code: 'not-your-session' })
    expect(await end({ which: 'one', sessionId: (await viewerOf(work, tokens[2]))!.sessionId })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await viewerOf(work, tokens[2])).toBeNull()
    expect(await end({ which: 'others' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await Promise.all(tokens.map(async (token) => (await viewerOf(work, token)) !== null))).toEqual([true, false, false])
    expect(await end({ which: 'all' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await viewerOf(work, tokens[0])).toBeNull()
    expect(await viewerOf(work, stranger)).not.toBeNull()
    expect((await accountPage(later(241), viewer, false)).sessions).toEqual([])
  })
})
