import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { nameRepresentative } from '~/associations/commands/name-representative.server'
import { registerAssociation } from '~/associations/commands/register-association.server'
import { anAssociation } from '~/associations/testing/an-association'
import { publishConsultation } from '~/consultations/commands/publish-consultation.server'
import { aConsultation } from '~/consultations/testing/builders'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { addDays, dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Result } from '~/kernel/results'
import { shownContents } from '~/moderation/guards.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { releaseStatement } from './commands/release-statement.server'
import { saveStatement } from './commands/save-statement.server'
import { startStatement } from './commands/start-statement.server'
import { submitStatement } from './commands/submit-statement.server'
import { withdrawStatement } from './commands/withdraw-statement.server'
import type { StatementContent } from './contract'
import { arrivedStatements } from './queries/arrived-statements.server'
import { ownStatement } from './queries/own-statements.server'
import { saidByAssociations } from './queries/said-by-associations.server'
import { statementPage } from './queries/statement-page.server'
import { statementsToRead, wholeStatement } from './queries/statements-for-officials.server'
import { aHearing, aStatement } from './testing/a-statement'

const database = await testDatabase()
const now = new Date('2026-11-22T10:00:00.000Z')
const system = workFor(database, { now })
const as = (personId: string, at = now): Work => ({ ...system, now: at, actor: { kind: 'person', personId } })
const shown = async ({ scope, db }: Pick<Work, 'scope' | 'db'>, ids: readonly string[]) => await shownContents(scope, db, ids)
const open = { isSummaryPublished: async () => false }

function done<T>(result: Result<T, string, unknown>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

let slug = 0
async function aMatter(changes: object = {}): Promise<string> {
  const number = (slug += 1)
  return done(await publishConsultation(system, aConsultation(now, { slug: `asia-${number}`, caseNumber: `TEST/${number}/2026`, ...changes }))).consultationId
}

async function aGiver(): Promise<{ associationId: string; personId: string }> {
  const number = (slug += 1)
  const { personId } = done(await invitePerson(system, { email: `p${number}@example.fi`, displayName: 'Edustaja', locale: 'fi', roles: ['representative'] }))
  const { associationId } = done(await registerAssociation(system, anAssociation({ slug: `yhdistys-${number}` })))
  done(await nameRepresentative(system, { associationId, personId, position: 'secretary', startsOn: addDays(dayOf(now), -10) }))
  return { associationId, personId }
}

async function aDraft(giver: { associationId: string; personId: string }, consultationId: string, content: StatementContent = aStatement()): Promise<string> {
  const { statementId } = done(await startStatement(as(giver.personId), { consultationId, associationId: giver.associationId, locale: 'fi' }))
  done(await saveStatement(as(giver.personId), { statementId, revision: 0, content }))
  return statementId
}

async function aGiven(consultationId: string, content?: StatementContent) {
  const giver = await aGiver()
  const statementId = await aDraft(giver, consultationId, content)
  const { documentNumber } = done(await submitStatement(as(giver.personId), { statementId, revision: 1 }))
  return { ...giver, statementId, documentNumber }
}

let official: string
beforeAll(async () => {
  await database.db.county.create({
    data: { id: 'jarvirannikko', code: '99', legalProfile: 'county', name: {}, originalLocale: 'fi', requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'sv'], settings: {}, validFrom: new Date('2023-01-01') },
  })
  official = done(await invitePerson(system, { email: 'aino@example.fi', displayName: 'Aino', locale: 'fi', roles: ['publisher'] })).personId
})

describe('giving', () => {
  it('makes one statement of many sendings at the same moment, with one number and one event', async () => {
    const giver = await aGiver()
    const statementId = await aDraft(giver, await aMatter())
    const given = await Promise.all([1, 2, 3, 4, 5].map(() => submitStatement(as(giver.personId), { statementId, revision: 1 })))
    expect(new Set(given.map((each) => done(each).documentNumber)).size).toBe(1)
    expect(await database.db.auditEntry.count({ where: { subjectId: statementId, action: 'statements.submitted' } })).toBe(1)
    const jobs = await database.pool.query("SELECT 1 FROM graphile_worker._private_jobs WHERE payload->>'statementId' = $1", [statementId])
    expect(jobs.rowCount).toBe(1)
  })

  it('numbers the documents of a matter one after the other, also when they come together', async () => {
    const consultationId = await aMatter({ caseNumber: 'JRHVA/7/2026' })
    const givers = await Promise.all([aGiver(), aGiver(), aGiver(), aGiver()])
    const drafts = await Promise.all(givers.map(async (giver) => ({ giver, statementId: await aDraft(giver, consultationId) })))
    const given = await Promise.all(drafts.map(({ giver, statementId }) => submitStatement(as(giver.personId), { statementId, revision: 1 })))
    expect(given.map((each) => done(each).documentNumber).sort()).toEqual(['JRHVA/7/2026-1', 'JRHVA/7/2026-2', 'JRHVA/7/2026-3', 'JRHVA/7/2026-4'])
  })

  it('names the signer by position, whatever was sent along', async () => {
    const { statementId } = await aGiven(await aMatter(), aStatement({ signOff: { ...aStatement().signOff, signerPosition: 'Matti Meikäläinen' } }))
    done(await releaseStatement(as(official), { statementId }))
    expect((await statementPage(system, statementId, 5, shown))?.text?.signOff.signerPosition).toBe('secretary')
  })

  it('starts one draft for an association and matter, and no second statement', async () => {
    const consultationId = await aMatter()
    const giver = await aGiver()
    const input = { consultationId, associationId: giver.associationId, locale: 'fi' as const }
    const started = await Promise.all([1, 2, 3].map(() => startStatement(as(giver.personId), input)))
    expect(new Set(started.map((each) => done(each).statementId)).size).toBe(1)
    const { statementId } = done(started[0]!)
    done(await saveStatement(as(giver.personId), { statementId, revision: 0, content: aStatement() }))
    done(await submitStatement(as(giver.personId), { statementId, revision: 1 }))
    expect(await startStatement(as(giver.personId), input)).toMatchObject({ code: 'already-given' })
  })

  it('is refused while something is missing, and says what', async () => {
    const giver = await aGiver()
    const { statementId } = done(await startStatement(as(giver.personId), { consultationId: await aMatter(), associationId: giver.associationId, locale: 'fi' }))
    expect(await submitStatement(as(giver.personId), { statementId, revision: 0 })).toMatchObject({ code: 'incomplete', details: { missing: expect.arrayContaining([{ step: 'positions', code: 'title' }]) } })
  })

  it('is refused after closing, and the draft stays', async () => {
    const giver = await aGiver()
    const statementId = await aDraft(giver, await aMatter())
    const after = new Date(now.getTime() + 60 * 86_400_000)
    expect(await submitStatement(as(giver.personId, after), { statementId, revision: 1 })).toMatchObject({ code: 'consultation-not-open' })
    expect((await ownStatement(system, { id: giver.associationId, position: 'chair' }, statementId, 5))?.state).toBe('draft')
  })
})

describe('whose it is', () => {
  it('ends with the representation: nobody gives a statement a day later, and the draft belongs to the association', async () => {
    const giver = await aGiver()
    const statementId = await aDraft(giver, await aMatter())
    await database.db.representation.updateMany({ where: { associationId: giver.associationId }, data: { endsOn: new Date(`${addDays(dayOf(now), -1)}T00:00:00Z`) } })
    expect(await submitStatement(as(giver.personId), { statementId, revision: 1 })).toMatchObject({ code: 'not-your-association' })
    expect(await saveStatement(as(giver.personId), { statementId, revision: 1, content: { title: { fi: 'x' } } })).toMatchObject({ code: 'not-your-association' })
    const next = done(await invitePerson(system, { email: `next${slug}@example.fi`, displayName: 'Uusi', locale: 'fi', roles: ['representative'] })).personId
    done(await nameRepresentative(system, { associationId: giver.associationId, personId: next, position: 'chair', startsOn: dayOf(now) }))
    expect((await submitStatement(as(next), { statementId, revision: 1 })).ok).toBe(true)
  })

  it('is not another association’s: not read, saved, given, withdrawn or found', async () => {
    const [giver, other] = [await aGiver(), await aGiver()]
    const statementId = await aDraft(giver, await aMatter())
    expect(await ownStatement(system, { id: other.associationId, position: 'chair' }, statementId, 5)).toBeNull()
    for (const refused of [
      await saveStatement(as(other.personId), { statementId, revision: 1, content: { title: { fi: 'x' } } }),
      await submitStatement(as(other.personId), { statementId, revision: 1 }),
      await withdrawStatement(as(other.personId), { statementId }, open),
      await submitStatement(system, { statementId, revision: 1 }),
    ]) expect(refused).toMatchObject({ ok: false, code: 'not-your-association' })
    expect(await startStatement(as(other.personId), { consultationId: await aMatter(), associationId: giver.associationId, locale: 'fi' })).toMatchObject({ code: 'not-your-association' })
    for (const wrong of ['', 'x', '00000000-0000-4000-8000-000000000000']) expect(await submitStatement(as(giver.personId), { statementId: wrong, revision: 0 })).toMatchObject({ code: 'no-such-statement' })
    const elsewhere = { ...as(giver.personId), scope: workFor(database, { countyId: 'toinen' }).scope }
    expect(await submitStatement(elsewhere, { statementId, revision: 1 })).toMatchObject({ code: 'no-such-statement' })
  })
})

describe('saving', () => {
  it('overwrites nothing that somebody else has saved meanwhile', async () => {
    const giver = await aGiver()
    const statementId = await aDraft(giver, await aMatter())
    const saved = await Promise.all(['yksi', 'kaksi', 'kolme'].map((fi) => saveStatement(as(giver.personId), { statementId, revision: 1, content: { title: { fi } } })))
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(saved.filter((each) => !each.ok && each.code === 'changed-meanwhile')).toHaveLength(2)
  })

  it('is done once when it is pressed twice: no conflict, no new revision, no second entry in the log', async () => {
    const giver = await aGiver()
    const statementId = await aDraft(giver, await aMatter())
    const entries = async () => await database.db.auditEntry.count({ where: { subjectId: statementId, action: 'statements.saved' } })
    const words = { title: { fi: 'Kahdesti painettu' } }
    // A row that was new has another id when its form is read again.
    const pressed = (id: string) => saveStatement(as(giver.personId), { statementId, revision: 1, content: { ...words, positions: [{ ...aStatement().positions[0]!, id, reason: { fi: 'Uusi peruste.' } }] } })
    expect(await entries()).toBe(1)
    for (const each of await Promise.all([pressed('p1'), pressed('p2'), pressed('p3')])) expect(each).toEqual({ ok: true, value: { revision: 2 } })
    expect(await entries()).toBe(2)
    const before = await ownStatement(system, { id: giver.associationId, position: 'chair' }, statementId, 5)
    expect(await saveStatement(as(giver.personId, new Date(now.getTime() + 60_000)), { statementId, revision: 2, content: words })).toEqual({ ok: true, value: { revision: 2 } })
    expect(await ownStatement(system, { id: giver.associationId, position: 'chair' }, statementId, 5)).toEqual(before)
    expect(await entries()).toBe(2)
    expect(await saveStatement(as(giver.personId), { statementId, revision: 1, content: { title: { fi: 'Muut sanat' } } })).toMatchObject({ code: 'changed-meanwhile' })
  })

  it('tells that the statement was given or withdrawn meanwhile, also of the same words', async () => {
    const { statementId, personId } = await aGiven(await aMatter())
    const again = async (title: string) => await saveStatement(as(personId), { statementId, revision: 1, content: { title: { fi: title } } })
    expect(await again('Arki ratkaisee')).toMatchObject({ code: 'already-submitted' })
    done(await withdrawStatement(as(personId), { statementId }, open))
    expect(await again('Muut sanat')).toMatchObject({ code: 'withdrawn' })
  })

  it('keeps no identity code and no member list, however they come', async () => {
    const giver = await aGiver()
    const statementId = await aDraft(giver, await aMatter())
    expect(await saveStatement(as(giver.personId), { statementId, revision: 1, content: { summary: { en: 'call 010180-9026' } } })).toMatchObject({ code: 'identity-code' })
    expect(await saveStatement(as(giver.personId), { statementId, revision: 1, content: { howAsked: { fi: 'Matti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nLiisa Laine' } } })).toMatchObject({ code: 'member-list' })
    expect(JSON.stringify(await database.db.statement.findMany())).not.toContain('010180-9026')
    expect(JSON.stringify(await database.db.auditEntry.findMany())).not.toContain('010180-9026')
  })
})

describe('what is shown', () => {
  it('tells giver and time at once, the words after an official’s check', async () => {
    const consultationId = await aMatter()
    const { statementId, documentNumber, associationId, personId } = await aGiven(consultationId)
    const waiting = await statementPage(system, statementId, 5, shown)
    expect(waiting).toMatchObject({ documentNumber, arrivedAt: now, text: null, giver: { associationId } })
    expect(JSON.stringify(waiting)).not.toContain('Arki ratkaisee')
    expect((await arrivedStatements(system, consultationId, 5, shown))[0]).toMatchObject({ textState: 'waiting', title: null, summary: null })
    expect(await statementsToRead(system, consultationId, shown)).toMatchObject([{ id: statementId, title: { fi: 'Arki ratkaisee' }, isRead: false }])
    expect(await releaseStatement(as(personId), { statementId })).toMatchObject({ code: 'not-an-official' })
    done(await releaseStatement(as(official), { statementId }))
    expect(await releaseStatement(as(official), { statementId })).toMatchObject({ code: 'already-released' })
    expect((await statementPage(system, statementId, 5, shown))?.text).toMatchObject({ title: { fi: 'Arki ratkaisee' }, reach: { atLeast: 40, atMost: 52 } })
    expect((await saidByAssociations(system, [associationId], shown))[associationId]).toMatchObject([{ id: statementId }])
  })

  it('lists at the desk what nobody has read first, each half in the order it came in', async () => {
    const consultationId = await aMatter()
    const ids: string[] = []
    for (const minute of [1, 2, 3, 4]) {
      const { statementId } = await aGiven(consultationId)
      await database.db.statement.updateMany({ where: { id: statementId }, data: { submittedAt: new Date(now.getTime() + minute * 60_000) } })
      ids.push(statementId)
    }
    const [first, second, third, fourth] = ids
    const listed = async (read: string[]) => (await statementsToRead(system, consultationId, shown, read)).map(({ id, isRead }) => [id, isRead])
    expect(await listed([])).toEqual([[first, false], [second, false], [third, false], [fourth, false]])
    expect(await listed([first!, third!])).toEqual([[second, false], [fourth, false], [first, true], [third, true]])
  })

  it('tells of every association the newest three that are released, and reads no others', async () => {
    const givers = await Promise.all([aGiver(), aGiver(), aGiver()])
    const at = (day: number) => new Date(Date.UTC(2026, 9, day))
    const aRow = (associationId: string, day: number, changes: object = {}) => ({
      countyId: 'jarvirannikko', id: randomUUID(), consultationId: randomUUID(), associationId, originalLocale: 'fi', state: 'submitted', textState: 'released',
      content: aStatement({ title: { fi: `Päivä ${day}` } }), createdBy: official, createdAt: at(day), updatedAt: at(day), submittedAt: at(day), ...changes,
    })
    const [many, old, silent] = givers.map(({ associationId }) => associationId) as [string, string, string]
    await database.db.statement.createMany({
      data: [
        ...Array.from({ length: 1001 }, () => aRow(many, 20)), aRow(many, 28), aRow(many, 29), aRow(old, 1), aRow(old, 2, { textState: 'waiting' }), aRow(old, 3, { state: 'withdrawn' }),
        aRow(old, 4, { countyId: 'toinen' }), aRow(silent, 5, { state: 'draft', submittedAt: null }),
      ],
    })
    let read: readonly string[] = []
    const said = await saidByAssociations(system, [many, old, silent], async (work, ids) => await shown(work, (read = ids)))
    const titles = (associationId: string) => said[associationId]?.map(({ title, arrivedAt }) => [title.fi, arrivedAt.getUTCDate()])
    expect(titles(many)).toEqual([['Päivä 29', 29], ['Päivä 28', 28], ['Päivä 20', 20]])
    expect(titles(old)).toEqual([['Päivä 1', 1]])
    expect([titles(silent), read.length]).toEqual([undefined, 4])
    expect(await saidByAssociations(system, [], shown)).toEqual({})
  })

  it.each([
    ['where people were heard', { hearings: [aHearing({ place: 'Soita 040 765 4321' })] }],
    ['the paragraph of the decision', { signOff: { ...aStatement().signOff, section: 'matti@esimerkki.fi' } }],
    ['the umbrella', { relay: { umbrella: { fi: 'Neuvottelukunta, 040 765 4321' }, coSigners: [] } }],
    ['an organisation that signs with it', { relay: { umbrella: { fi: 'Neuvottelukunta' }, coSigners: [{ name: 'Ry, a@b.fi', basis: 'board-decision' as const, on: '2026-10-30' }] } }],
  ])('points out to the official contact details in %s, which becomes public too', async (_, changes) => {
    const consultationId = await aMatter()
    const { statementId } = await aGiven(consultationId, aStatement(changes))
    expect((await wholeStatement(system, consultationId, statementId, shown))?.found).toHaveLength(1)
  })

  it('has no page for a draft, and finds nothing under another matter', async () => {
    const statementId = await aDraft(await aGiver(), await aMatter())
    expect(await statementPage(system, statementId, 5, shown)).toBeNull()
    const { statementId: given } = await aGiven(await aMatter())
    expect(await wholeStatement(system, await aMatter(), given, shown)).toBeNull()
  })

  it('disappears when withdrawn, until the summary; the number stays used', async () => {
    const consultationId = await aMatter()
    const { statementId, personId, associationId } = await aGiven(consultationId)
    done(await releaseStatement(as(official), { statementId }))
    expect(await withdrawStatement(as(personId), { statementId }, { isSummaryPublished: async () => true })).toMatchObject({ code: 'summary-published' })
    done(await withdrawStatement(as(personId), { statementId }, open))
    expect(await statementPage(system, statementId, 5, shown)).toMatchObject({ isWithdrawn: true, text: null })
    expect(await arrivedStatements(system, consultationId, 5, shown)).toEqual([])
    const again = await aDraft({ personId, associationId }, consultationId)
    expect(done(await submitStatement(as(personId), { statementId: again, revision: 1 })).documentNumber).toMatch(/-2$/)
  })
})
