import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty } from '~/analysis/testing/builders'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { peopleNames } from '~/identity/queries/people-names.server'
import type { Role } from '~/identity/contract'
import { checkAndNote } from '~/platform/audit/checking.server'
import { sealLog } from '~/platform/audit/sealing.server'
import { inTransaction, recordChange, type Actor } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { exportLog } from './commands/export-log.server'
import { readPlace } from './forms/log-filters.server'
import { auditLog, everyEntry, LOG_PAGE, type AuditLog } from './queries/audit-log.server'
import { chainState } from './queries/chain-state.server'
import type { LogFilters } from './rules/log-filters'

const database = await testDatabase()
const thing = randomUUID()
const at = (time: string) => new Date(`2027-02-01T${time}Z`)
const county = (countyId: string, now = at('10:00:00'), actor: Actor = { kind: 'system' }) => workFor(database, { countyId, now, actor })
beforeAll(async () => {
  await aCounty(database.db)
})

async function happened(countyId: string, now: Date, change: { action?: string; kind?: string; id?: string; details?: Record<string, string | string[]>; actor?: Actor } = {}): Promise<void> {
  const { action = 'test.happened', kind = 'thing', id, details, actor } = change
  await inTransaction(county(countyId, now, actor), async (inside) => await recordChange(inside, { action, subject: { kind, ...(id ? { id } : {}) }, details }))
}

const shown = async (countyId: string, filters: LogFilters = {}) => (await auditLog(county(countyId), filters)).entries.map(({ action }) => action)

const somebody = randomUUID()

describe('the log', () => {
  beforeAll(async () => {
    await happened('a', new Date('2027-01-31T21:59:59.999Z'), { action: 'test.evening' })
    await happened('a', new Date('2027-01-31T22:00:00.000Z'), { action: 'test.midnight', actor: { kind: 'resident' } })
    await happened('a', at('10:00:00'), { action: 'test.day', id: thing, details: { roles: ['author', 'analyst'], locale: 'fi' }, actor: { kind: 'person', personId: somebody } })
    await happened('a', new Date('2027-02-01T22:00:00.000Z'), { action: 'test.next-day', kind: 'other' })
    await happened('b', at('10:00:00'), { action: 'test.elsewhere' })
  })

  it('is shown the newest first, of its own county only', async () => {
    expect(await shown('a')).toEqual(['test.next-day', 'test.day', 'test.midnight', 'test.evening'])
    const { entries } = await auditLog(county('a'), { action: 'test.day' })
    expect(entries).toMatchObject([{ position: null, actorKind: 'person', actorId: somebody, subjectKind: 'thing', subjectId: thing, details: [{ name: 'locale', value: 'fi' }, { name: 'roles', value: 'author analyst' }] }])
  })

  it.each<[string, LogFilters, string[]]>([
    ['a day in Helsinki, both ends included', { fromDay: '2027-02-01', toDay: '2027-02-01' }, ['test.day', 'test.midnight']],
    ['what was done', { action: 'test.day' }, ['test.day']],
    ['who acted', { actorKind: 'resident' }, ['test.midnight']],
    ['one person', { actorId: somebody }, ['test.day']],
    ['another person', { actorId: thing }, []],
    ['what it was done to', { subjectKind: 'other' }, ['test.next-day']],
    ['one thing', { subjectKind: 'thing', subjectId: thing }, ['test.day']],
    ['what is not there', { action: 'test.never' }, []],
  ])('is narrowed by %s', async (_, filters, actions) => {
    expect(await shown('a', filters)).toEqual(actions)
  })

  it('shows what residents did with its day only', async () => {
    const { entries } = await auditLog(county('a'), { fromDay: '2027-02-01', toDay: '2027-02-01' })
    expect(entries.map(({ actorKind, day, at: moment }) => [actorKind, day, moment])).toEqual([['person', '2027-02-01', at('10:00:00')], ['resident', '2027-02-01', null]])
  })

  it('knows the words of what has been sealed', async () => {
    await sealLog(database.db, new Date('2027-02-03T10:00:00Z'))
    const { actions, subjects, entries } = await auditLog(county('a'), {})
    expect([actions, subjects]).toEqual([['test.day', 'test.evening', 'test.midnight', 'test.next-day'], ['other', 'thing']])
    expect(entries.map(({ position }) => position)).toEqual([4, 3, 2, 1])
  })

  it('goes on page by page without leaving one out, also among those of one moment', async () => {
    const count = LOG_PAGE * 2 + 7
    await Promise.all(Array.from({ length: count }, async (_, index) => await happened('c', at(index % 2 === 0 ? '10:00:00' : '10:00:01'))))
    const ids: string[] = []
    for (let place: string | null = ''; place !== null; ) {
      const page: AuditLog = await auditLog(county('c'), {}, readPlace(new URLSearchParams({ after: place })))
      ids.push(...page.entries.map(({ id }) => id))
      place = page.older
    }
    expect(new Set(ids).size).toBe(count)
    const all: string[] = []
    for await (const { id } of everyEntry(county('c'), {})) all.push(id)
    expect(all).toEqual(ids)
  })
})

describe('taking the log along', () => {
  const invited = async (email: string, roles: Role[]) => {
    const invited = await invitePerson(county('jarvirannikko'), { email, displayName: 'Helena Wikström', locale: 'sv', roles })
    if (!invited.ok) throw new Error(invited.code)
    return invited.value.personId
  }

  it('is written into the log with what was taken, by whom', async () => {
    const personId = await invited('auditor@jarvirannikko.example', ['auditor'])
    const as = county('jarvirannikko', at('12:00:00'), { kind: 'person', personId })
    await exportLog(as, { filters: { fromDay: '2027-01-01', action: 'never-was', subjectId: thing } })
    const entry = await database.db.auditEntry.findFirstOrThrow({ where: { action: 'oversight.log-exported' } })
    expect(entry).toMatchObject({ actorId: personId, details: { fromDay: '2027-01-01', toDay: null, action: null, actorKind: null, actorId: null, subjectKind: null, subjectId: thing } })
    expect(await peopleNames(as, [personId, randomUUID()])).toEqual({ [personId]: 'Helena Wikström' })
    expect(await peopleNames(county('a'), [personId])).toEqual({})
  })

  it('is for those only who watch over it', async () => {
    const personId = await invited('analyst@jarvirannikko.example', ['analyst', 'author', 'publisher'])
    const before = await database.db.auditEntry.count({ where: { action: 'oversight.log-exported' } })
    await expect(exportLog(county('jarvirannikko', at('12:00:00'), { kind: 'person', personId }), { filters: {} })).rejects.toMatchObject({ status: 403 })
    await expect(exportLog(county('jarvirannikko', at('12:00:00'), { kind: 'resident' }), { filters: {} })).rejects.toMatchObject({ status: 403 })
    expect(await database.db.auditEntry.count({ where: { action: 'oversight.log-exported' } })).toBe(before)
  })
})

describe('the state of the log', () => {
  it('tells the newest seal and what the last look came to', async () => {
    await happened('d', at('10:00:00'))
    expect(await chainState(county('d'))).toEqual({ last: null, check: null })
    await happened('d', at('10:00:01'))
    await sealLog(database.db, at('10:00:02'))
    await checkAndNote(database.db, 'd', at('10:00:03'))
    expect(await chainState(county('d'))).toMatchObject({ last: { ordinal: 1, entryCount: 2, seal: expect.stringMatching(/^[0-9a-f]{64}$/) }, check: { checkedAt: at('10:00:03'), entryCount: 2, deletedCount: 0, fault: null } })
    await database.pool.query(`DELETE FROM audit_entry WHERE county_id = 'd' AND position = 2`)
    await checkAndNote(database.db, 'd', at('10:00:04'))
    expect((await chainState(county('d'))).check).toMatchObject({ checkedAt: at('10:00:04'), fault: { kind: 'entry-deleted', batch: 1, position: 2 } })
  })
})
