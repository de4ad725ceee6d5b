import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '~/kernel/times'
import { inTransaction } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { endAllRepresentations } from './commands/end-representations.server'
import { nameRepresentative } from './commands/name-representative.server'
import { registerAssociation } from './commands/register-association.server'
import { mayRepresent } from './guards.server'
import { associationsOf } from './queries/associations-of.server'
import { anAssociation } from './testing/an-association'

const database = await testDatabase()
const work = workFor(database)
const today = dayOf(work.now)
const tomorrow = { ...work, now: new Date(work.now.getTime() + 86_400_000) }

async function anAssociationNamed(slug: string): Promise<string> {
  const { registerNumber: _one, businessId: _other, ...association } = anAssociation({ slug })
  const made = await registerAssociation(work, association)
  return made.ok ? made.value.associationId : ''
}

const may = async (associationId: string, personId: string, at = work) => await inTransaction(at, async ({ scope, db, now }) => await mayRepresent(scope, db, associationId, personId, dayOf(now)))
const daysOf = async (personId: string) => {
  const rows = await database.db.representation.findMany({ where: { personId }, orderBy: { startsOn: 'asc' } })
  return rows.map(({ startsOn, endsOn }) => [startsOn, endsOn].map((day) => day?.toISOString().slice(0, 10) ?? null))
}

describe('what somebody represents', () => {
  it.each([
    ['began long ago', addDays(today, -10), undefined],
    ['began yesterday', addDays(today, -1), undefined],
    ['began today', today, undefined],
    ['began today and would have ended later', today, addDays(today, 30)],
    ['would have ended today', addDays(today, -10), today],
  ])('ends at once when they leave, also what %s', async (_, startsOn, endsOn) => {
    const associationId = await anAssociationNamed(`yhdistys-${randomUUID().slice(0, 8)}`)
    const [personId, other] = [randomUUID(), randomUUID()]
    for (const each of [personId, other]) expect(await nameRepresentative(work, { associationId, personId: each, position: 'chair', startsOn, endsOn })).toMatchObject({ ok: true })
    expect(await may(associationId, personId)).toBe('chair')
    for (let time = 0; time < 2; time += 1) await endAllRepresentations(work, { personId })
    expect(await may(associationId, personId)).toBeNull()
    expect(await may(associationId, personId, tomorrow)).toBeNull()
    expect(await associationsOf(work, personId)).toEqual([])
    expect(await daysOf(personId)).toEqual([[startsOn, addDays(today, -1)]])
    expect(await database.db.auditEntry.count({ where: { action: 'associations.representations-ended', subjectId: personId } })).toBe(1)
    expect(await may(associationId, other)).toBe('chair')
  })

  it('never begins when they leave before, and what is over stays as it was', async () => {
    const associationId = await anAssociationNamed('ennen')
    const personId = randomUUID()
    await nameRepresentative(work, { associationId, personId, position: 'chair', startsOn: addDays(today, 1) })
    await nameRepresentative(work, { associationId, personId, position: 'chair', startsOn: addDays(today, -30), endsOn: addDays(today, -20) })
    await endAllRepresentations(work, { personId })
    expect(await may(associationId, personId, tomorrow)).toBeNull()
    expect(await daysOf(personId)).toEqual([[addDays(today, -30), addDays(today, -20)]])
  })
})
