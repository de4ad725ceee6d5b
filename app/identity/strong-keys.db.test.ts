import { describe, expect, test } from 'vitest'
import type { Work } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { endPerson } from './commands/end-person.server'
import { endRole } from './commands/end-role.server'
import { invitePerson } from './commands/invite-person.server'
import { requestSignInLink } from './commands/request-sign-in-link.server'
import { signInStrongly } from './commands/sign-in-strongly.server'
import { signIn } from './commands/sign-in.server'
import { unlinkStrong } from './commands/unlink-strong.server'
import type { Role, SealedIdentity, SignInRequested } from './contract'
import { sendSignInLink } from './jobs/send-sign-in-link.server'
import { personPage } from './queries/person-page.server'
import { viewerOf } from './queries/viewer-of.server'

const database = await testDatabase()
const key = new Uint8Array(32).fill(7)
let county = 0

/** A county of its own with two administrators, and what people do there. */
async function aCounty() {
  const countyId = `county-${(county += 1)}`
  const system = workFor(database, { countyId })
  const as = (personId: string, now?: Date): Work => workFor(database, { countyId, now, actor: { kind: 'person', personId } })
  const invite = async (email: string, roles: Role[], by = system) => {
    const invited = await invitePerson(by, { email, displayName: email.split('@')[0]!, locale: 'fi', roles })
    if (!invited.ok) throw new Error(invited.code)
    return invited.value.personId
  }
  const strongly = async (code: string, more: Record<string, unknown> = {}, isDirectoryRequired = false) => {
    const entered = await signInStrongly(system, { claims: { 'sub': code, 'urn:oid:1.2.246.21': code, ...more }, issuer: 'https://id.example', settings: { codeClaim: 'urn:oid:1.2.246.21', protectionClaim: 'turvakielto', levels: [] }, key, browser: {}, isDirectoryRequired })
    if (!entered.ok) throw new Error(entered.code)
    return entered.value
  }
  /** Who signs in with this identity code, or 'unknown'. */
  const whoIs = async (code: string, more: Record<string, unknown> = {}) => {
    const entered = await strongly(code, more)
    return 'unknown' in entered ? 'unknown' : (await viewerOf(system, entered.sessionToken))!.personId
  }
  /** Asks for a letter from a browser that has just been identified; gives what presses its link. */
  const aLetter = async (email: string, identified: SealedIdentity) => {
    const asked = await requestSignInLink(system, { email, locale: 'fi', identified })
    const { rows } = await database.pool.query<{ payload: SignInRequested }>('SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1')
    const letters: string[] = []
    await sendSignInLink(system, { publicOrigin: 'https://k.example', countyName: () => 'J', contact: 'c', mail: async ({ text }) => void letters.push(text), key, isDirectoryRequired: false }, rows[0]!.payload)
    const token = /sign-in\/([\w-]{43})/.exec(letters[0] ?? '')?.[1] ?? ''
    return async () => {
      const entered = await signIn(system, { token, browser: { browserSecret: asked.ok ? asked.value.browserSecret : null }, isDirectoryRequired: false })
      return entered.ok ? entered.value.sessionToken : entered.code
    }
  }
  const first = await invite(`first@${countyId}.example`, ['administrator'])
  await invite(`second@${countyId}.example`, ['administrator'])
  const page = async (personId: string, viewer = first, mayManage = true) => (await personPage(system, personId, { personId: viewer, mayManage }))!
  const endRoles = async (personId: string) => {
    for (const { id } of (await page(personId)).grants) await endRole(as(first), { personId, grantId: id, endsOn: null })
  }
  const log = async (action: string) => await database.db.auditEntry.findMany({ where: { countyId, action } })
  return { countyId, system, as, invite, strongly, whoIs, aLetter, first, page, endRoles, log }
}

const CODE = '010180-9026'
const known = (email: string) => ({ email, email_verified: true })

describe('an administrator', () => {
  test('sees that somebody is known by strong identification and since when, and nobody else does', async () => {
    const { invite, whoIs, page, first } = await aCounty()
    const personId = await invite('seen@example.fi', ['representative'])
    expect(await page(personId)).toMatchObject({ strongSince: null, may: { unlinkStrong: false } })
    expect(await whoIs(CODE, known('seen@example.fi'))).toBe(personId)
    expect(await page(personId)).toMatchObject({ strongSince: '2026-11-22', may: { unlinkStrong: true, unlink: false } })
    expect(await page(personId, first, false)).toMatchObject({ strongSince: null, may: { unlinkStrong: false } })
    expect(await page(personId, personId)).toMatchObject({ may: { unlinkStrong: false } })
    expect(JSON.stringify(await page(personId))).not.toMatch(/010180|digest/i)
  })

  test('unlinks it once: it signs nobody in, all sessions end, and it is linked anew as that of somebody new', async () => {
    const { as, invite, strongly, whoIs, aLetter, first, log, system, countyId } = await aCounty()
    const personId = await invite('linked@example.fi', ['representative'])
    const start = await strongly(CODE)
    if (!('unknown' in start)) throw new Error('known already')
    const byLetter = await (await aLetter('linked@example.fi', start.unknown))()
    const entered = await strongly(CODE)
    const sessions = [byLetter, 'sessionToken' in entered ? entered.sessionToken : '']
    for (const session of sessions) expect((await viewerOf(system, session))?.personId).toBe(personId)
    const pressed = await Promise.all([unlinkStrong(as(first), { personId }), unlinkStrong(as(first), { personId })])
    expect(pressed).toEqual([{ ok: true, value: null }, { ok: true, value: null }])
    expect(await unlinkStrong(as(first), { personId })).toEqual({ ok: true, value: null })
    expect(await log('identity.key-unlinked')).toMatchObject([{ actorId: first, subjectId: personId, details: { provider: 'strong' } }])
    expect(await database.db.personKey.count({ where: { countyId } })).toBe(0)
    for (const session of sessions) expect(await viewerOf(system, session)).toBeNull()
    expect(await whoIs(CODE)).toBe('unknown')
    expect(await whoIs(CODE, { email: 'linked@example.fi' })).toBe('unknown')
    expect(await whoIs(CODE, known('linked@example.fi'))).toBe(personId)
    expect(await whoIs(CODE)).toBe(personId)
  })

  test('ends with it a letter that is on its way and would link an identification, and leaves every other letter', async () => {
    const { as, invite, strongly, whoIs, aLetter, first, system, countyId } = await aCounty()
    const personId = await invite('waiting@example.fi', ['representative'])
    expect(await whoIs(CODE, known('waiting@example.fi'))).toBe(personId)
    const other = await strongly('240265-9118')
    if (!('unknown' in other)) throw new Error('known already')
    const press = await aLetter('waiting@example.fi', other.unknown)
    await requestSignInLink(system, { email: 'waiting@example.fi', locale: 'fi' })
    await unlinkStrong(as(first), { personId })
    expect(await press()).toBe('link-not-valid')
    expect(await whoIs('240265-9118')).toBe('unknown')
    expect(await database.db.signInLink.count({ where: { countyId, personId, strongKey: null } })).toBe(1)
  })

  test('is needed for it, of the same county, and nobody does it to themselves; the work account stays', async () => {
    const { as, invite, whoIs, first, countyId, log } = await aCounty()
    const elsewhere = await aCounty()
    const personId = await invite('kept@example.fi', ['representative'])
    await whoIs(CODE, known('kept@example.fi'))
    await database.db.personKey.create({ data: { countyId, provider: 'oidc', keyDigest: new Uint8Array(32).fill(1), personId, linkedAt: new Date() } })
    await expect(unlinkStrong(as(personId), { personId: first })).rejects.toMatchObject({ status: 403 })
    await expect(unlinkStrong(as(elsewhere.first), { personId })).rejects.toMatchObject({ status: 403 })
    expect(await unlinkStrong(elsewhere.as(elsewhere.first), { personId })).toEqual({ ok: false, code: 'no-such-person' })
    expect(await unlinkStrong(as(first), { personId: first })).toEqual({ ok: false, code: 'own-roles' })
    expect(await unlinkStrong(as(first), { personId: 'x' })).toEqual({ ok: false, code: 'no-such-person' })
    expect(await log('identity.key-unlinked')).toEqual([])
    expect(await unlinkStrong(as(first), { personId })).toEqual({ ok: true, value: null })
    expect((await database.db.personKey.findMany({ where: { countyId } })).map(({ provider }) => provider)).toEqual(['oidc'])
  })
})

describe('the key of somebody who is here no more', () => {
  test('passes on to who they are now, by the letter to the new address, and the log says from whom', async () => {
    const { as, invite, strongly, whoIs, aLetter, first, log, countyId } = await aCounty()
    const before = await invite('old@example.fi', ['representative'])
    await whoIs(CODE, { ...known('old@example.fi'), turvakielto: true })
    await endPerson(as(first), { personId: before })
    const after = await invite('new@example.fi', ['signatory'])
    const back = await strongly(CODE)
    if (!('unknown' in back)) throw new Error('known still')
    const press = await aLetter('new@example.fi', back.unknown)
    expect(await whoIs(CODE)).toBe('unknown')
    await press()
    expect(await whoIs(CODE)).toBe(after)
    expect(await database.db.personKey.findMany({ where: { countyId } })).toMatchObject([{ personId: after }])
    expect(await log('identity.key-passed-on')).toMatchObject([{ actorId: after, subjectId: after, details: { provider: 'strong', from: before } }])
    // What the provider does not say, it said of the same human being before.
    expect(await database.db.person.findFirst({ where: { id: after } })).toMatchObject({ isProtected: true })
  })

  test('passes on by a new address that the provider has checked', async () => {
    const { as, invite, whoIs, first, log } = await aCounty()
    const before = await invite('old@example.fi', ['representative'])
    await whoIs(CODE, known('old@example.fi'))
    await endPerson(as(first), { personId: before })
    const after = await invite('new@example.fi', ['signatory'])
    expect(await whoIs(CODE, { email: 'new@example.fi' })).toBe('unknown')
    expect(await whoIs(CODE, known('new@example.fi'))).toBe(after)
    expect(await whoIs(CODE)).toBe(after)
    expect(await log('identity.key-passed-on')).toHaveLength(1)
  })

  test('still signs them in when only their roles have ended, until they are invited anew; then it passes on, and its sessions end', async () => {
    const { invite, strongly, whoIs, aLetter, endRoles, log, system } = await aCounty()
    const before = await invite('old@example.fi', ['representative'])
    const active = await strongly(CODE, known('old@example.fi'))
    expect(active).toMatchObject({ former: null })
    await endRoles(before)
    const idle = await strongly(CODE)
    if (!('former' in idle) || idle.former === null) throw new Error('no way on')
    expect((await viewerOf(system, idle.sessionToken))?.personId).toBe(before)
    // A letter to the old address changes nothing; the key leads to the same person.
    await (await aLetter('old@example.fi', idle.former))()
    expect(await log('identity.key-passed-on')).toEqual([])
    const after = await invite('new@example.fi', ['signatory'])
    await (await aLetter('new@example.fi', idle.former))()
    expect(await viewerOf(system, idle.sessionToken)).toBeNull()
    expect(await whoIs(CODE)).toBe(after)
    expect(await log('identity.key-passed-on')).toMatchObject([{ subjectId: after, details: { from: before } }])
  })

  test('stays with whoever holds a role meanwhile, whatever letter or address is shown', async () => {
    const { invite, strongly, whoIs, aLetter, endRoles, log } = await aCounty()
    const before = await invite('old@example.fi', ['representative'])
    await whoIs(CODE, known('old@example.fi'))
    await endRoles(before)
    const idle = await strongly(CODE)
    if (!('former' in idle) || idle.former === null) throw new Error('no way on')
    await invite('new@example.fi', ['signatory'])
    const press = await aLetter('new@example.fi', idle.former)
    await invite('old@example.fi', ['representative'])
    await press()
    expect(await whoIs(CODE, known('new@example.fi'))).toBe(before)
    expect(await log('identity.key-passed-on')).toEqual([])
  })

  test('does not pass on to somebody who must come through the directory', async () => {
    const { as, invite, strongly, whoIs, first, log } = await aCounty()
    const before = await invite('old@example.fi', ['representative'])
    await whoIs(CODE, known('old@example.fi'))
    await endPerson(as(first), { personId: before })
    await invite('official@example.fi', ['analyst'])
    await expect(strongly(CODE, known('official@example.fi'), true)).rejects.toThrow('work-account')
    expect(await log('identity.key-passed-on')).toEqual([])
  })
})
