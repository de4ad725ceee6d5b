import { describe, expect, test } from 'vitest'
import type { Work } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { decideAdministrator } from './commands/decide-administrator.server'
import { endPerson } from './commands/end-person.server'
import { endRole } from './commands/end-role.server'
import { giveRoles } from './commands/give-roles.server'
import { invitePerson } from './commands/invite-person.server'
import { requestAdministrator } from './commands/request-administrator.server'
import { signInAsDemo } from './commands/sign-in-as-demo.server'
import type { AdministratorRequested, Role } from './contract'
import { holdsAny } from './guards.server'
import { writeOfRequest } from './jobs/write-to-people.server'
import { administratorRequest, waitingRequests } from './queries/administrator-requests.server'
import { peopleList } from './queries/people-list.server'
import { personPage } from './queries/person-page.server'
import { viewerOf } from './queries/viewer-of.server'

const database = await testDatabase()
const TODAY = '2026-11-22'
let county = 0

/** A county of its own with two administrators and one analyst, and the work of each. */
async function aCounty() {
  const countyId = `county-${(county += 1)}`
  const system = workFor(database, { countyId })
  const invite = async (name: string, roles: Role[]) => {
    const invited = await invitePerson(system, { email: `${name}@${countyId}.example`, displayName: name, locale: 'fi', roles })
    if (!invited.ok) throw new Error(invited.code)
    return invited.value.personId
  }
  const [first, second, reader] = [await invite('first', ['administrator']), await invite('second', ['administrator']), await invite('reader', ['analyst'])]
  const as = (personId: string, now?: Date): Work => workFor(database, { countyId, now, actor: { kind: 'person', personId } })
  return { countyId, system, first, second, reader, as, invite }
}

const days = (count: number) => new Date(Date.parse('2026-11-22T10:00:00Z') + count * 86_400_000)
const audit = async (countyId: string, action: string) => await database.db.auditEntry.findMany({ where: { countyId, action } })
const rolesOf = async (work: Work, personId: string) => (await personPage(work, personId, { personId: '', mayManage: true }))!.grants.filter(({ state }) => state === 'held').map(({ role }) => role)
const grantOf = async (work: Work, personId: string, role: Role) => (await personPage(work, personId, { personId: '', mayManage: true }))!.grants.find((grant) => grant.role === role)!.id
const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)

async function signedIn(work: Work, personId: string): Promise<string> {
  const entered = await signInAsDemo(work, { personId, isDemo: true })
  return entered.ok ? entered.value.sessionToken : ''
}

describe('inviting', () => {
  test('is for administrators only, and gives the roles for their days', async () => {
    const { as, first, reader, system } = await aCounty()
    const asked = { email: 'uusi@example.fi', displayName: 'Uusi', locale: 'sv' as const, roles: ['author' as const], startsOn: '2026-12-01', endsOn: '2026-12-31', isWrittenTo: true }
    await expect(invitePerson(as(reader), asked)).rejects.toMatchObject({ status: 403 })
    const invited = await invitePerson(as(first), asked)
    const personId = invited.ok ? invited.value.personId : ''
    const held = async (count: number) => await holdsAny({ scope: system.scope, db: database.db, actor: { kind: 'person', personId }, now: days(count) }, ['author'])
    expect([await held(0), await held(9), await held(39), await held(40)]).toEqual([false, true, true, false])
  })

  test('twice makes one person, one grant and one letter', async () => {
    const { as, first, countyId } = await aCounty()
    const asked = { email: 'kaksi@example.fi', displayName: 'Kaksi', locale: 'fi' as const, roles: ['author' as const, 'analyst' as const], isWrittenTo: true }
    const [one, two] = [await invitePerson(as(first), asked), await invitePerson(as(first), asked)]
    const personId = one.ok ? one.value.personId : ''
    // The second time it says that nothing was given, so that no page speaks of a letter.
    expect([one, two]).toEqual([{ ok: true, value: { personId, isNew: true, given: ['author', 'analyst'] } }, { ok: true, value: { personId, isNew: false, given: [] } }])
    expect(await database.db.roleGrant.count({ where: { countyId, personId } })).toBe(2)
    const { rows } = await database.pool.query<{ count: string }>("SELECT count(*) FROM graphile_worker._private_jobs WHERE payload->>'personId' = $1", [personId])
    expect(rows[0]?.count).toBe('1')
    const invitations = async () => (await audit(countyId, 'identity.person-invited')).filter(({ subjectId }) => subjectId === personId)
    expect(await invitations()).toMatchObject([{ details: { roles: ['author', 'analyst'] } }])
    expect(await invitePerson(as(first), { ...asked, roles: ['author', 'publisher'] })).toEqual({ ok: true, value: { personId, isNew: false, given: ['publisher'] } })
    expect(await invitations()).toHaveLength(2)
  })

  test('gives nobody the rights of an administrator and nobody rights of their own', async () => {
    const { as, first, countyId } = await aCounty()
    expect(code(await invitePerson(as(first), { email: 'x@example.fi', displayName: 'X', locale: 'fi', roles: ['administrator'] }))).toBe('needs-two')
    expect(code(await invitePerson(as(first), { email: `first@${countyId}.example`, displayName: 'first', locale: 'fi', roles: ['publisher'] }))).toBe('own-roles')
    expect(code(await giveRoles(as(first), { personId: first, roles: ['publisher'], startsOn: TODAY, endsOn: null }))).toBe('own-roles')
  })
})

describe('a role', () => {
  test('that ends at once is lost in the session that is open, and can be given again on the same day', async () => {
    const { as, first, reader, system } = await aCounty()
    const session = await signedIn(system, reader)
    expect((await viewerOf(system, session))?.roles).toEqual(['analyst'])
    const grantId = await grantOf(system, reader, 'analyst')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: null }))).toBe('ok')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: null }))).toBe('ok')
    expect((await viewerOf(system, session))?.roles).toEqual([])
    expect(code(await giveRoles(as(first), { personId: reader, roles: ['analyst'], startsOn: TODAY, endsOn: '2026-11-30' }))).toBe('ok')
    expect((await viewerOf(system, session))?.roles).toEqual(['analyst'])
    expect((await viewerOf(workFor(database, { countyId: system.scope.countyId, now: days(0.1) }), session))?.roles).toEqual(['analyst'])
  })

  test('ends on a named day, is given once, and leaves one audit entry each', async () => {
    const { as, first, reader, system, countyId } = await aCounty()
    const given = { personId: reader, roles: ['author', 'analyst'] as Role[], startsOn: TODAY, endsOn: null }
    expect(await giveRoles(as(first), given)).toEqual({ ok: true, value: { given: ['author'] } })
    expect(await giveRoles(as(first), given)).toEqual({ ok: true, value: { given: [] } })
    const grantId = await grantOf(system, reader, 'author')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-11-24' }))).toBe('ok')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-11-24' }))).toBe('ok')
    expect(await rolesOf(as(first, days(2)), reader)).toContain('author')
    expect(await rolesOf(as(first, days(3)), reader)).not.toContain('author')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-11-01' }))).toBe('bad-days')
    expect(await audit(countyId, 'identity.role-ended')).toHaveLength(1)
    expect(await audit(countyId, 'identity.roles-granted')).toHaveLength(1)
    expect((await audit(countyId, 'identity.role-ended'))[0]).toMatchObject({ actorId: first, subjectId: reader, details: { role: 'author', endsOn: '2026-11-24' } })
  })

  test('can get a later last day, and the log says that it was lengthened', async () => {
    const { as, first, reader, system, countyId } = await aCounty()
    await giveRoles(as(first), { personId: reader, roles: ['author'], startsOn: TODAY, endsOn: '2026-11-24' })
    const grantId = await grantOf(system, reader, 'author')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-12-31' }))).toBe('ok')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-12-31' }))).toBe('ok')
    expect(await rolesOf(as(first, days(30)), reader)).toContain('author')
    expect(await audit(countyId, 'identity.role-ended')).toEqual([])
    expect(await audit(countyId, 'identity.role-lengthened')).toMatchObject([{ actorId: first, subjectId: reader, details: { role: 'author', from: '2026-11-24', endsOn: '2026-12-31' } }])
  })

  test('is changed by administrators only, of the same county only, and never one’s own', async () => {
    const { as, first, reader, system } = await aCounty()
    const other = await aCounty()
    const grantId = await grantOf(system, reader, 'analyst')
    await expect(endRole(as(reader), { personId: reader, grantId, endsOn: null })).rejects.toMatchObject({ status: 403 })
    await expect(giveRoles(as(other.first), { personId: reader, roles: ['author'], startsOn: TODAY, endsOn: null })).rejects.toMatchObject({ status: 403 })
    expect(code(await endRole(other.as(other.first), { personId: reader, grantId, endsOn: null }))).toBe('no-such-role')
    expect(code(await endRole(as(first), { personId: first, grantId: await grantOf(system, first, 'administrator'), endsOn: null }))).toBe('own-roles')
  })
})

describe('administrators', () => {
  test('are never none: the last one stays', async () => {
    const { as, first, second, system } = await aCounty()
    expect(code(await endRole(as(first), { personId: second, grantId: await grantOf(system, second, 'administrator'), endsOn: '2026-11-30' }))).toBe('ok')
    expect(code(await endRole(as(second), { personId: first, grantId: await grantOf(system, first, 'administrator'), endsOn: '2026-12-01' }))).toBe('last-administrator')
    expect(code(await endPerson(as(second), { personId: first }))).toBe('ok')
    expect(await rolesOf(system, second)).toEqual(['administrator'])
  })

  test('who end each other’s role at the same moment: one of them stays', async () => {
    const { as, first, second, system } = await aCounty()
    const [one, two] = [await grantOf(system, first, 'administrator'), await grantOf(system, second, 'administrator')]
    const outcomes = await Promise.allSettled([endRole(as(first), { personId: second, grantId: two, endsOn: null }), endRole(as(second), { personId: first, grantId: one, endsOn: null })])
    expect(outcomes.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1)
    expect([...(await rolesOf(system, first)), ...(await rolesOf(system, second))]).toEqual(['administrator'])
  })

  test('are made by two people, both named in the audit entry', async () => {
    const { as, first, second, reader, system, countyId } = await aCounty()
    const asked = await requestAdministrator(as(first), { personId: reader, endsOn: null })
    const requestId = asked.ok ? asked.value.requestId : ''
    expect(await requestAdministrator(as(second), { personId: reader, endsOn: null })).toEqual(asked)
    expect(await rolesOf(system, reader)).toEqual(['analyst'])
    expect(code(await decideAdministrator(as(first), { requestId, decision: 'grant' }))).toBe('own-request')
    await expect(decideAdministrator(as(reader), { requestId, decision: 'grant' })).rejects.toMatchObject({ status: 403 })
    expect(await waitingRequests(as(second), second)).toMatchObject([{ name: 'reader', requestedBy: { personId: first, name: 'first' }, whyNot: null }])
    expect(code(await decideAdministrator(as(second), { requestId, decision: 'grant' }))).toBe('ok')
    expect(code(await decideAdministrator(as(second), { requestId, decision: 'grant' }))).toBe('ok')
    expect(await rolesOf(system, reader)).toEqual(['administrator', 'analyst'])
    expect(await audit(countyId, 'identity.administrator-granted')).toMatchObject([{ actorId: second, subjectId: reader, details: { requestId, requestedBy: first, decidedBy: second } }])
    expect(code(await requestAdministrator(as(first), { personId: reader, endsOn: null }))).toBe('already-administrator')
  })

  test('are not made for longer by one person alone: the last day may only come nearer', async () => {
    const { as, first, second, reader, system } = await aCounty()
    const asked = await requestAdministrator(as(first), { personId: reader, endsOn: '2026-11-24' })
    await decideAdministrator(as(second), { requestId: asked.ok ? asked.value.requestId : '', decision: 'grant' })
    const grantId = await grantOf(system, reader, 'administrator')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2099-12-31' }))).toBe('needs-two')
    expect(await rolesOf(as(first, days(3)), reader)).not.toContain('administrator')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-11-23' }))).toBe('ok')
    expect(code(await endRole(as(first), { personId: reader, grantId, endsOn: '2026-11-24' }))).toBe('needs-two')
  })

  test('cannot be made by the receiver who has become one meanwhile', async () => {
    const { as, first, second, reader } = await aCounty()
    const asked = await requestAdministrator(as(first), { personId: reader, endsOn: '2027-01-01' })
    await database.pool.query('INSERT INTO role_grant (county_id, id, person_id, role, starts_on) SELECT county_id, gen_random_uuid(), person_id, $2, starts_on FROM role_grant WHERE person_id = $1 LIMIT 1', [reader, 'administrator'])
    expect(code(await decideAdministrator(as(reader), { requestId: asked.ok ? asked.value.requestId : '', decision: 'grant' }))).toBe('own-roles')
    expect(code(await decideAdministrator(as(second), { requestId: asked.ok ? asked.value.requestId : '', decision: 'refuse' }))).toBe('ok')
  })

  test('are not made by a request that is fourteen days old, and a new one can be made then', async () => {
    const { as, first, second, reader, system } = await aCounty()
    const asked = await requestAdministrator(as(first), { personId: reader, endsOn: null })
    const requestId = asked.ok ? asked.value.requestId : ''
    expect(code(await decideAdministrator(as(second, days(14)), { requestId, decision: 'grant' }))).toBe('expired')
    expect(await waitingRequests(as(second, days(14)), second)).toEqual([])
    const again = await requestAdministrator(as(second, days(14)), { personId: reader, endsOn: null })
    expect(again.ok && again.value.requestId).not.toBe(requestId)
    expect((await administratorRequest(as(second), requestId, second))?.outcome).toBe('expired')
    expect(code(await decideAdministrator(as(second, days(15)), { requestId: again.ok ? again.value.requestId : '', decision: 'take-back' }))).toBe('ok')
    expect(await rolesOf(system, reader)).toEqual(['analyst'])
  })

  test('of many requests and decisions at the same moment one request and one grant come', async () => {
    const { as, first, second, reader, countyId } = await aCounty()
    const asked = await Promise.all([first, second, first, second].map(async (person) => await requestAdministrator(as(person), { personId: reader, endsOn: null })))
    expect(new Set(asked.map((each) => each.ok && each.value.requestId)).size).toBe(1)
    const requestId = asked[0]?.ok ? asked[0].value.requestId : ''
    const { requestedBy } = (await database.db.administratorRequest.findFirst({ where: { countyId, id: requestId } }))!
    const decider = requestedBy === first ? second : first
    await Promise.all([1, 2, 3].map(async () => await decideAdministrator(as(decider), { requestId, decision: 'grant' })))
    expect(await database.db.roleGrant.count({ where: { countyId, personId: reader, role: 'administrator' } })).toBe(1)
  })

  test('the database itself refuses a second open request and a grant by one person alone', async () => {
    const { countyId, first, reader } = await aCounty()
    const insert = async (more: Record<string, unknown>) => {
      const row = { county_id: countyId, person_id: reader, open_for: null, requested_by: first, outcome: null, decided_by: null, ...more }
      const names = Object.keys(row)
      await database.pool.query(`INSERT INTO administrator_request (id, requested_at, expires_at, ${names.join(', ')}) VALUES (gen_random_uuid(), now(), now(), ${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row))
    }
    await insert({ open_for: reader })
    await expect(insert({ open_for: reader })).rejects.toThrow(/administrator_request_county_id_open_for_key/)
    await expect(insert({ outcome: 'granted', decided_by: first })).rejects.toThrow(/two_people/)
    await expect(insert({ outcome: 'granted', decided_by: reader })).rejects.toThrow(/two_people/)
    await expect(insert({ outcome: 'granted' })).rejects.toThrow(/two_people/)
    await expect(insert({ requested_by: reader })).rejects.toThrow(/two_people/)
  })

  test('are written to when a request waits, but not the one who asked', async () => {
    const { as, first, reader, countyId } = await aCounty()
    const asked = await requestAdministrator(as(first), { personId: reader, endsOn: null })
    const event: AdministratorRequested = { requestId: asked.ok ? asked.value.requestId : '' }
    const letters: { to: string; text: string }[] = []
    const letterbox = { publicOrigin: 'https://kuultu.example', countyName: () => 'J', contact: 'c', mail: async (letter: { to: string; text: string }) => void letters.push(letter) }
    await writeOfRequest(workFor(database, { countyId }), letterbox, event)
    expect(letters.map(({ to }) => to)).toEqual([`second@${countyId}.example`])
    expect(letters[0]?.text).toContain(`https://kuultu.example/fi/admin/requests/${event.requestId}`)
    expect(letters[0]?.text).not.toContain('reader')
  })
})

describe('somebody’s time', () => {
  test('ends at once with sessions, roles and waiting requests, and can begin again', async () => {
    const { as, first, second, reader, system, countyId } = await aCounty()
    const session = await signedIn(system, reader)
    await database.db.personKey.create({ data: { countyId, personId: reader, provider: 'strong', keyDigest: Buffer.from(`strong ${countyId}`), linkedAt: new Date() } })
    const asked = await requestAdministrator(as(first), { personId: reader, endsOn: null })
    expect(code(await endPerson(as(second), { personId: reader }))).toBe('ok')
    expect(code(await endPerson(as(second), { personId: reader }))).toBe('ok')
    expect(await viewerOf(system, session)).toBeNull()
    expect(code(await decideAdministrator(as(second), { requestId: asked.ok ? asked.value.requestId : '', decision: 'grant' }))).toBe('no-such-request')
    expect(await audit(countyId, 'identity.person-ended')).toHaveLength(1)
    const { rows } = await database.pool.query<{ count: string }>("SELECT count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'identity.person-left' AND j.payload->>'personId' = $1", [reader])
    expect(rows[0]?.count).toBe('1')
    expect(code(await giveRoles(as(first), { personId: reader, roles: ['author'], startsOn: TODAY, endsOn: null }))).toBe('no-such-person')
    const again = await invitePerson(as(first), { email: `reader@${countyId}.example`, displayName: 'reader again', locale: 'sv', roles: ['analyst'] })
    const next = again.ok ? again.value.personId : ''
    expect(next).not.toBe(reader)
    expect(await personPage(system, next, { personId: '', mayManage: true })).toMatchObject({ displayName: 'reader again', locale: 'sv', endedOn: null })
    expect(await rolesOf(system, next)).toEqual(['analyst'])
    // What the first one did stays under their name, and nothing leads them into what is the next one's.
    expect(await personPage(system, reader, { personId: '', mayManage: true })).toMatchObject({ displayName: 'reader', endedOn: expect.anything() as string })
    expect(await database.db.personKey.count({ where: { personId: reader } })).toBe(0)
    expect(await invitePerson(as(second), { email: `reader@${countyId}.example`, displayName: 'reader again', locale: 'sv', roles: ['analyst'] })).toEqual({ ok: true, value: { personId: next, isNew: false, given: [] } })
    expect(await viewerOf(system, session)).toBeNull()
    expect(code(await endPerson(as(first), { personId: first }))).toBe('own-roles')
  })
})

describe('the list of people', () => {
  test('is found by name, address and role, a page at a time, without those who have left', async () => {
    const { as, first, system, countyId, invite } = await aCounty()
    for (let number = 1; number <= 60; number += 1) await invite(`Person_${String(number).padStart(2, '0')}`, number % 2 === 0 ? ['author'] : ['publisher'])
    const names = async (asked: Parameters<typeof peopleList>[1]) => (await peopleList(system, asked)).items.map(({ displayName }) => displayName)
    const page = await peopleList(system, {})
    expect(page.items).toHaveLength(50)
    const rest = await peopleList(system, { after: page.next! })
    expect(page.items.length + rest.items.length).toBe(63)
    expect(new Set([...page.items, ...rest.items].map(({ personId }) => personId)).size).toBe(63)
    expect(await names({ q: 'PERSON_0' })).toHaveLength(9)
    expect(await names({ q: '%' })).toEqual([])
    expect(await names({ q: `second@${countyId}` })).toEqual(['second'])
    expect(await names({ role: 'author' })).toHaveLength(30)
    expect(await names({ role: 'king', after: 'nonsense' })).toHaveLength(50)
    const leaving = (await peopleList(system, { q: 'person_01' })).items[0]!.personId
    await endPerson(as(first), { personId: leaving })
    expect(await names({ q: 'person_01' })).toEqual([])
    expect(await names({ q: 'person_01', state: 'ended' })).toEqual(['Person_01'])
  })
})
