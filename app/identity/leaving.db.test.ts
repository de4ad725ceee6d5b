import { describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { closeOwnAccount } from './commands/close-own-account.server'
import { correctOwnAccount } from './commands/correct-own-account.server'
import { endPeopleAgain } from './commands/end-people-again.server'
import { giveRoles } from './commands/give-roles.server'
import { invitePerson } from './commands/invite-person.server'
import { openSession } from './commands/open-session.server'
import { requestAdministrator } from './commands/request-administrator.server'
import type { Role } from './contract'
import { holdsAny } from './guards.server'
import { accountData } from './queries/account-data.server'
import { viewerOf } from './queries/viewer-of.server'
import type { NameNeededFor } from './rules/leaving'
import { findPerson } from './store/people.server'

const database = await testDatabase()
const now = new Date('2027-02-01T10:00:00Z')
const work = workFor(database, { now })
const guards = (neededFor: NameNeededFor[] = []) => ({ nameNeededFor: async () => neededFor })

let count = 0
async function somebody(roles: Role[] = ['analyst']): Promise<{ personId: string; sessionToken: string }> {
  const invited = await invitePerson(work, { email: `henkilo${++count}@jarvirannikko.example`, displayName: `Henkilö ${count}`, locale: 'fi', roles })
  if (!invited.ok) throw new Error(invited.code)
  const { personId } = invited.value
  const opened = await database.db.$transaction(async (tx) => {
    const inside = { ...work, db: tx }
    const person = await findPerson(inside.scope, tx, personId, '2027-02-01')
    return await openSession(inside, { person: person!, way: 'demo', browser: {} })
  })
  return { personId, sessionToken: opened.sessionToken }
}
const rowOf = async (id: string) => await database.db.person.findFirstOrThrow({ where: { id } })

describe('what an account holds', () => {
  it('is told whole, except secrets', async () => {
    const { personId } = await somebody(['analyst', 'publisher'])
    const account = await accountData(work, personId)
    expect(account).toMatchObject({ displayName: `Henkilö ${count}`, locale: 'fi', grants: [{ role: 'analyst', startsOn: '2027-02-01', endsOn: null }, { role: 'publisher' }], sessions: [{ isOpen: true }] })
    expect(JSON.stringify(account)).not.toMatch(/digest|token/i)
    expect(await accountData(workFor(database, { now, countyId: 'toinen' }), personId)).toBeNull()
  })

  it('can be put right, and the old name is kept nowhere', async () => {
    const { personId } = await somebody()
    const before = (await rowOf(personId)).displayName
    expect(await correctOwnAccount(work, { personId, displayName: 'Aino Uusi', locale: 'sv' })).toMatchObject({ ok: true })
    expect(await accountData(work, personId)).toMatchObject({ displayName: 'Aino Uusi', locale: 'sv' })
    for (const table of ['person', 'audit_entry']) expect((await database.pool.query(`SELECT 1 FROM ${table} t WHERE strpos(t::text, $1) > 0`, [before])).rowCount, table).toBe(0)
  })
})

describe('leaving', () => {
  it('ends roles, sessions and links at once, and takes the name out when nothing needs it', async () => {
    const { personId, sessionToken } = await somebody()
    await database.db.signInLink.create({ data: { countyId: 'jarvirannikko', id: crypto.randomUUID(), personId, tokenDigest: new Uint8Array(32).fill(count), createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } })
    expect(await viewerOf(work, sessionToken)).toMatchObject({ personId })
    expect(await closeOwnAccount(work, { personId, signedInAt: new Date(work.now.getTime() - 15 * 60_000) }, guards())).toEqual({ ok: false, code: 'sign-in-too-old' })
    expect(await closeOwnAccount(work, { personId, signedInAt: work.now }, guards())).toEqual({ ok: true, value: { name: 'erased-now' } })
    expect(await viewerOf(work, sessionToken)).toBeNull()
    expect(await database.db.signInLink.count({ where: { personId } })).toBe(0)
    // The day before, as when an administrator ends somebody's time: with today the roles would hold until midnight.
    expect(await database.db.roleGrant.findMany({ where: { personId } })).toMatchObject([{ endsOn: new Date('2027-01-31') }])
    expect(await holdsAny({ ...work, actor: { kind: 'person', personId }, db: database.db }, ['analyst'])).toBe(false)
    expect(await rowOf(personId)).toMatchObject({ displayName: '', email: `${personId}@erased.invalid`, title: null, erasedAt: now, endedAt: now })
    expect(await database.db.deletionJournal.findFirst({ where: { ids: { has: personId } } })).toMatchObject({ kind: 'people', reason: 'asked-for', count: 1 })
  })

  it('keeps the name for a while when it stands behind something given or published', async () => {
    const { personId, sessionToken } = await somebody()
    expect(await closeOwnAccount(work, { personId, signedInAt: work.now }, guards(['summary-published']))).toEqual({ ok: true, value: { name: 'erased-later' } })
    expect(await viewerOf(work, sessionToken)).toBeNull()
    expect(await rowOf(personId)).toMatchObject({ displayName: `Henkilö ${count}`, erasedAt: null, endedAt: now })
    expect(await database.db.deletionJournal.findFirst({ where: { ids: { has: personId } } })).toMatchObject({ kind: 'accounts', reason: 'asked-for' })
  })

  it('ends a request to make them administrator that waits, and roles that would begin later', async () => {
    const administrator = await somebody(['administrator'])
    await somebody(['administrator'])
    const as = workFor(database, { now, actor: { kind: 'person', personId: administrator.personId } })
    for (const leave of [async (personId: string) => await closeOwnAccount(work, { personId, signedInAt: work.now }, guards()), async (personId: string) => await endPeopleAgain(work, { ids: [personId] })]) {
      const { personId } = await somebody()
      const asked = await requestAdministrator(as, { personId, endsOn: null })
      await giveRoles(as, { personId, roles: ['author'], startsOn: '2027-03-01', endsOn: null })
      await leave(personId)
      expect(await database.db.administratorRequest.findFirst({ where: { id: asked.ok ? asked.value.requestId : '' } })).toMatchObject({ outcome: 'expired', openFor: null })
      expect(await database.db.roleGrant.findMany({ where: { personId, OR: [{ endsOn: null }, { endsOn: { gte: new Date('2027-02-01') } }] } })).toEqual([])
    }
    await database.db.roleGrant.deleteMany({ where: { role: 'administrator' } })
  })

  it('cannot be done twice, or by the only administrator', async () => {
    const { personId } = await somebody()
    await closeOwnAccount(work, { personId, signedInAt: work.now }, guards())
    expect(await closeOwnAccount(work, { personId, signedInAt: work.now }, guards())).toMatchObject({ ok: false, code: 'no-such-person' })
    const first = await somebody(['administrator'])
    expect(await closeOwnAccount(work, { ...first, signedInAt: work.now }, guards())).toMatchObject({ ok: false, code: 'only-administrator' })
    const second = await somebody(['administrator'])
    const [one, other] = await Promise.all([closeOwnAccount(work, { ...first, signedInAt: work.now }, guards()), closeOwnAccount(work, { ...second, signedInAt: work.now }, guards())])
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1)
  })

  it('is done again for somebody whom a restored copy brought back', async () => {
    const { personId, sessionToken } = await somebody()
    expect(await endPeopleAgain(work, { ids: [personId, crypto.randomUUID()] })).toEqual({ count: 1 })
    expect(await viewerOf(work, sessionToken)).toBeNull()
    expect(await endPeopleAgain(work, { ids: [personId] })).toEqual({ count: 0 })
  })

  it('leaves the address free: somebody invited under it later is somebody else', async () => {
    const { personId } = await somebody()
    const { email } = await rowOf(personId)
    await closeOwnAccount(work, { personId, signedInAt: work.now }, guards())
    const again = await invitePerson(work, { email: email!, displayName: 'Joku Muu', locale: 'fi', roles: ['analyst'] })
    expect(again.ok && again.value.personId).not.toBe(personId)
  })
})
