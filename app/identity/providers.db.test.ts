import { describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { dumpOf, placesOf } from '../../tests/support/dump'
import { endSessionsForProvider } from './commands/end-sessions-for-provider.server'
import { forgetOwnEmail } from './commands/forget-own-email.server'
import { invitePerson } from './commands/invite-person.server'
import { requestSignInLink } from './commands/request-sign-in-link.server'
import { signInFromDirectory } from './commands/sign-in-from-directory.server'
import { signInStrongly } from './commands/sign-in-strongly.server'
import { signIn } from './commands/sign-in.server'
import { unlinkDirectory } from './commands/unlink-directory.server'
import type { DirectorySettings, IdentificationSettings, Role, SignInRequested } from './contract'
import { sendSignInLink } from './jobs/send-sign-in-link.server'
import { accountPage } from './queries/account-page.server'
import { personPage } from './queries/person-page.server'
import { viewerOf } from './queries/viewer-of.server'

const database = await testDatabase()
const work = workFor(database)
const days = (count: number) => workFor(database, { now: new Date(work.now.getTime() + count * 86_400_000) })
const key = new Uint8Array(32).fill(7)
const issuer = 'https://id.example'
const browser = { device: { browser: 'chrome', system: 'linux' } }
const settings: DirectorySettings = { groupsClaim: 'groups', rolesByGroup: { writers: ['author'], readers: ['analyst'], owners: ['administrator'] }, secondFactor: [{ claim: 'amr', value: 'mfa' }] }

async function invited(email: string, roles: Role[]): Promise<string> {
  const done = await invitePerson(work, { email, displayName: 'Aino Laine', locale: 'fi', roles })
  if (!done.ok) throw new Error(done.code)
  return done.value.personId
}

const claimsOf = (name: string, more: Record<string, unknown> = {}) => ({ sub: name, sid: `${name}-1`, email: `${name}@example.fi`, name, groups: ['writers'], amr: ['mfa'], ...more })
const fromDirectory = async (claims: Record<string, unknown>, at = work) => await signInFromDirectory(at, { claims, issuer, settings, key, locale: 'fi', browser })
const rolesWith = async (claims: Record<string, unknown>, at = work) => {
  const entered = await fromDirectory(claims, at)
  return entered.ok ? (await viewerOf(at, entered.value.sessionToken))!.roles : entered.code
}

describe('the organisation’s directory', () => {
  test('brings somebody new in with the roles of their groups, and nobody without a role', async () => {
    expect(await rolesWith(claimsOf('new'))).toEqual(['author'])
    expect(await database.db.person.findFirst({ where: { email: 'new@example.fi' } })).toMatchObject({ displayName: 'new', locale: 'fi' })
    expect(await rolesWith(claimsOf('canteen', { groups: ['canteen'] }))).toBe('no-access')
    expect(await database.db.person.count({ where: { email: 'canteen@example.fi' } })).toBe(0)
    expect(await rolesWith({ ...claimsOf('x'), sub: undefined })).toBe('no-subject')
  })

  test('knows the person invited with the same address, and later by its own subject', async () => {
    const personId = await invited('linked@example.fi', ['publisher'])
    expect(await rolesWith(claimsOf('linked'))).toEqual(expect.arrayContaining(['author', 'publisher']))
    expect(await rolesWith(claimsOf('linked', { email: 'married@example.fi' }))).toHaveLength(2)
    expect(await database.db.person.count({ where: { email: 'married@example.fi' } })).toBe(0)
    expect(await database.db.personKey.count({ where: { personId } })).toBe(1)
    expect(await rolesWith(claimsOf('unchecked', { email: 'linked@example.fi', email_verified: false }))).toEqual(['author'])
    expect(await database.db.personKey.count({ where: { personId } })).toBe(1)
  })

  test('knows nobody by an address whose holder it knows already: an address may be given to somebody else', async () => {
    const personId = await invited('reused@example.fi', ['publisher'])
    expect(await rolesWith(claimsOf('reused'))).toEqual(expect.arrayContaining(['author', 'publisher']))
    expect(await rolesWith(claimsOf('successor', { email: 'reused@example.fi' }))).toBe('no-access')
    expect(await rolesWith(claimsOf('successor', { email: 'reused@example.fi' }))).toBe('no-access')
    expect(await database.db.personKey.count({ where: { personId } })).toBe(1)
    expect(await database.db.auditEntry.findMany({ where: { action: 'identity.sign-in-refused', subjectId: personId } })).toMatchObject([{ details: { provider: 'oidc', reason: 'address-of-another' } }])
    expect(await rolesWith(claimsOf('reused'))).toHaveLength(2)
  })

  test('knows somebody anew once an administrator has let the old key go', async () => {
    const administrator = await invited('keys@example.fi', ['administrator'])
    const as = workFor(database, { actor: { kind: 'person', personId: administrator } })
    const personId = await invited('moved@example.fi', ['author'])
    const entered = await fromDirectory(claimsOf('moved'))
    const session = entered.ok ? entered.value.sessionToken : ''
    expect(await rolesWith(claimsOf('moved-anew', { email: 'moved@example.fi' }))).toBe('no-access')
    await expect(unlinkDirectory(workFor(database, { actor: { kind: 'person', personId } }), { personId: administrator })).rejects.toMatchObject({ status: 403 })
    expect(await unlinkDirectory(as, { personId: administrator })).toEqual({ ok: false, code: 'own-roles' })
    expect(await unlinkDirectory(as, { personId: crypto.randomUUID() })).toEqual({ ok: false, code: 'no-such-person' })
    expect(await unlinkDirectory(as, { personId })).toEqual({ ok: true, value: null })
    expect(await unlinkDirectory(as, { personId })).toEqual({ ok: true, value: null })
    expect(await viewerOf(work, session)).toBeNull()
    expect(await database.db.auditEntry.findMany({ where: { action: 'identity.key-unlinked' } })).toMatchObject([{ actorId: administrator, subjectId: personId, details: { provider: 'oidc' } }])
    expect(await rolesWith(claimsOf('moved-anew', { email: 'moved@example.fi' }))).toEqual(['author'])
  })

  test('sets the roles it gives anew at every sign-in; those given here stay', async () => {
    await invited('changing@example.fi', ['publisher'])
    expect((await rolesWith(claimsOf('changing', { groups: ['writers', 'readers'] }))).toString().split(',').sort()).toEqual(['analyst', 'author', 'publisher'])
    expect((await rolesWith(claimsOf('changing', { groups: ['readers'] }))).toString().split(',').sort()).toEqual(['analyst', 'publisher'])
    expect((await rolesWith(claimsOf('changing', { groups: ['writers'] }))).toString().split(',').sort()).toEqual(['author', 'publisher'])
    expect((await rolesWith(claimsOf('changing', { groups: ['readers'] }), days(3))).toString().split(',').sort()).toEqual(['analyst', 'publisher'])
    expect((await rolesWith(claimsOf('changing', { groups: ['writers', 'readers'] }), days(3))).toString().split(',').sort()).toEqual(['analyst', 'author', 'publisher'])
    expect(await rolesWith(claimsOf('changing', { groups: [] }), days(4))).toEqual(['publisher'])
  })

  test('is named on a person’s page as the source of the roles it gives', async () => {
    const personId = await invited('source@example.fi', ['publisher'])
    await fromDirectory(claimsOf('source'))
    const page = await personPage(work, personId, { personId: '', mayManage: true })
    expect(page?.grants.map(({ role, source }) => [role, source]).sort()).toEqual([['author', 'organisation'], ['publisher', 'invited']])
  })

  test('takes the roles away even from somebody it then cannot let in, and from their open sessions', async () => {
    const before = await fromDirectory(claimsOf('leaving'))
    expect(await rolesWith(claimsOf('leaving', { groups: [] }))).toBe('no-access')
    expect((await viewerOf(work, before.ok ? before.value.sessionToken : ''))!.roles).toEqual([])
  })

  test('makes nobody an administrator', async () => {
    expect(await rolesWith(claimsOf('boss', { groups: ['administrator', 'admins', 'writers'] }))).toEqual(['author'])
    expect(await rolesWith(claimsOf('owner', { groups: ['owners'] }))).toBe('no-access')
  })

  test('must say that there was a second factor; nothing is changed otherwise', async () => {
    for (const amr of [['pwd'], undefined, 'mfa2']) expect(await rolesWith(claimsOf('weak', { amr }))).toBe('no-second-factor')
    expect(await database.db.person.count({ where: { email: 'weak@example.fi' } })).toBe(0)
    expect(await database.db.auditEntry.count({ where: { action: 'identity.sign-in-refused' } })).toBeGreaterThanOrEqual(3)
  })

  test('cannot bring back somebody whose time here has ended', async () => {
    const personId = await invited('ended@example.fi', ['author'])
    await rolesWith(claimsOf('ended'))
    await database.pool.query('UPDATE person SET ended_at = now() WHERE id = $1', [personId])
    expect(await rolesWith(claimsOf('ended', { groups: ['writers', 'readers'] }))).toBe('no-access')
    expect(await rolesWith(claimsOf('ended-other', { email: 'ended@example.fi' }))).toBe('no-access')
    expect(await database.db.roleGrant.count({ where: { personId, role: 'analyst' } })).toBe(0)
  })

  test('ends sessions: the one it names, or all of the person; each notice once', async () => {
    const notice = (tokenId: string, more: { sid?: string; subject?: string }) => ({ issuer, tokenId, sid: null, subject: null, usableUntil: new Date(work.now.getTime() + 600_000), ...more })
    const end = async (tokenId: string, more: { sid?: string; subject?: string }, provider: 'oidc' | 'strong' = 'oidc') => await endSessionsForProvider(work, { provider, notice: notice(tokenId, more), key })
    const tokens: string[] = []
    for (const sid of ['a', 'b', undefined]) {
      const entered = await fromDirectory(claimsOf('logout', { sid }))
      tokens.push(entered.ok ? entered.value.sessionToken : '')
    }
    const other = await fromDirectory(claimsOf('staying', { sid: 'c' }))
    const open = async () => await Promise.all(tokens.map(async (token) => (await viewerOf(work, token)) !== null))
    expect(await end('1', { sid: 'nobody' })).toEqual({ ok: true, value: { endedCount: 0 } })
    expect(await end('2', { sid: 'a' }, 'strong')).toEqual({ ok: true, value: { endedCount: 0 } })
    expect(await end('3', { sid: 'a' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await open()).toEqual([false, true, true])
    expect(await end('3', { subject: 'logout' })).toEqual({ ok: false, code: 'already-heeded' })
    expect(await end('4', { sid: 'zzz', subject: 'logout' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await open()).toEqual([false, true, false])
    expect(await end('5', { subject: 'logout' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await open()).toEqual([false, false, false])
    expect(await viewerOf(work, other.ok ? other.value.sessionToken : '')).not.toBeNull()
    const again = await Promise.all([1, 2, 3].map(async () => await end('6', { subject: 'staying' })))
    expect(again.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('strong identification', () => {
  const code = '010180-9026'
  const identification: IdentificationSettings = { codeClaim: 'urn:oid:1.2.246.21', protectionClaim: 'turvakielto', levels: [] }
  const strongly = async (more: Record<string, unknown>, at = work) => await signInStrongly(at, { claims: { 'sub': 'pairwise', 'urn:oid:1.2.246.21': code, 'municipality': 'Kaukokunta', 'address': 'Kotikatu 1', ...more }, issuer, settings: identification, key, browser, isDirectoryRequired: false })
  const personWith = async (more: Record<string, unknown>) => {
    const entered = await strongly(more)
    return entered.ok && 'sessionToken' in entered.value ? (await viewerOf(work, entered.value.sessionToken))!.personId : null
  }

  test('of somebody unknown gives a key to prove by a letter who they are; from then on it signs in alone', async () => {
    const personId = await invited('letter@example.fi', ['representative'])
    const first = await strongly({ email: 'letter@example.fi' })
    if (!first.ok || !('unknown' in first.value)) throw new Error('known already')
    const asked = await requestSignInLink(work, { email: 'letter@example.fi', locale: 'fi', identified: first.value.unknown })
    const mails: string[] = []
    const jobs = await database.pool.query<{ payload: SignInRequested }>('SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1')
    await sendSignInLink(work, { publicOrigin: 'https://k.example', countyName: () => 'J', contact: 'c', mail: async ({ text }) => void mails.push(text), key, isDirectoryRequired: false }, jobs.rows[0]!.payload)
    expect(await personWith({})).toBeNull()
    const token = /sign-in\/([\w-]{43})/.exec(mails[0]!)![1]!
    expect((await signIn(work, { token, browser: { browserSecret: asked.ok ? asked.value.browserSecret : null }, isDirectoryRequired: false })).ok).toBe(true)
    expect(await personWith({ sub: 'of another broker' })).toBe(personId)
  })

  test('knows somebody at once by an address that the provider has checked and that was invited, and by no other', async () => {
    const other = { 'urn:oid:1.2.246.21': '240265-9118' }
    const personId = await invited('checked@example.fi', ['signatory'])
    expect(await personWith({ ...other, email: 'checked@example.fi' })).toBeNull()
    expect(await personWith({ ...other, email: 'uninvited@example.fi', email_verified: true })).toBeNull()
    expect(await personWith({ ...other, email: 'checked@example.fi', email_verified: true })).toBe(personId)
    expect(await personWith(other)).toBe(personId)
    expect(await personWith({ 'urn:oid:1.2.246.21': undefined, 'sub': 'foreign', 'email': 'checked@example.fi', 'email_verified': true })).toBe(personId)
    expect(await personWith({ 'urn:oid:1.2.246.21': undefined, 'sub': 'foreign' })).toBe(personId)
  })

  test('lets nobody past the directory where officials must come through it', async () => {
    const required = async (more: Record<string, unknown>) => await signInStrongly(work, { claims: { 'sub': 'p', 'urn:oid:1.2.246.21': code, 'email_verified': true, ...more }, issuer, settings: identification, key, browser, isDirectoryRequired: true })
    const official = { 'urn:oid:1.2.246.21': '020281-904Y', 'email': 'official@example.fi' }
    const personId = await invited('official@example.fi', ['representative', 'analyst'])
    expect(await required(official)).toEqual({ ok: false, code: 'work-account' })
    expect(await required(official)).toEqual({ ok: false, code: 'work-account' })
    expect(await database.db.session.count({ where: { personId } })).toBe(0)
    expect(await database.db.personKey.count({ where: { personId } })).toBe(0)
    expect(await database.db.auditEntry.findMany({ where: { action: 'identity.sign-in-refused', subjectId: personId } })).toMatchObject([{ details: { provider: 'strong', reason: 'work-account' } }])
    await invited('chair@example.fi', ['signatory'])
    expect((await required({ 'urn:oid:1.2.246.21': '030382-905P', 'email': 'chair@example.fi' })).ok).toBe(true)
  })

  test('is refused at too low a level', async () => {
    expect(await signInStrongly(work, { claims: { sub: 'x', acr: 'low' }, issuer, settings: { ...identification, levels: ['loa2'] }, key, browser, isDirectoryRequired: false })).toEqual({ ok: false, code: 'too-weak' })
  })

  test('honours non-disclosure: the address of mail can go, and signing in goes on', async () => {
    const protectedCode = { 'urn:oid:1.2.246.21': '010530-998L' }
    const personId = await invited('protected@example.fi', ['representative'])
    const own = { ...work, actor: { kind: 'person' as const, personId } }
    const page = async () => {
      const entered = await strongly({ ...protectedCode, turvakielto: true, email: 'protected@example.fi', email_verified: true })
      return await accountPage(work, (await viewerOf(work, entered.ok && 'sessionToken' in entered.value ? entered.value.sessionToken : ''))!, false)
    }
    expect(await forgetOwnEmail(own, { personId, signedInAt: own.now })).toEqual({ ok: false, code: 'still-needed' })
    expect(await page()).toMatchObject({ email: 'protected@example.fi', may: { forgetEmail: true } })
    expect(await forgetOwnEmail(own, { personId, signedInAt: new Date(own.now.getTime() - 15 * 60_000) })).toEqual({ ok: false, code: 'sign-in-too-old' })
    expect(await forgetOwnEmail(own, { personId, signedInAt: own.now })).toEqual({ ok: true, value: {} })
    expect(await page()).toMatchObject({ email: null, may: { forgetEmail: false } })
    await strongly(protectedCode)
    expect((await database.db.person.findFirstOrThrow({ where: { id: personId } })).isProtected).toBe(true)
    await strongly({ ...protectedCode, turvakielto: false })
    expect((await database.db.person.findFirstOrThrow({ where: { id: personId } })).isProtected).toBe(false)
    expect(placesOf(await dumpOf(database.pool), 'protected@example.fi')).toEqual([])
  })

  test('leaves no identity code, subject, municipality or address in any table', async () => {
    const dump = await dumpOf(database.pool)
    for (const text of [code, '240265-9118', '010530-998L', '0101809026', 'pairwise', 'foreign', 'Kotikatu', 'Kaukokunta']) expect(placesOf(dump, text)).toEqual([])
    expect(await database.db.personKey.count({ where: { provider: 'strong' } })).toBeGreaterThanOrEqual(3)
  })

  test('gives another key in another county, so that people cannot be followed from one to the other', async () => {
    const elsewhere = workFor(database, { countyId: 'toinen' })
    const first = await strongly({ 'urn:oid:1.2.246.21': '130752-9204' })
    const other = await strongly({ 'urn:oid:1.2.246.21': '130752-9204' }, elsewhere)
    const keyOf = (entered: typeof first) => (entered.ok && 'unknown' in entered.value ? entered.value.unknown.key : null)
    expect(keyOf(first)).toMatch(/^[\w-]{43}$/)
    expect(keyOf(other)).not.toBe(keyOf(first))
  })
})
