import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { renameTheme } from '~/analysis/commands/rename-theme.server'
import { statementSeen } from '~/analysis/queries/statement-texts.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { invitePerson } from '~/identity/commands/invite-person.server'
import type { Role } from '~/identity/contract'
import { aHearing } from '~/statements/testing/a-statement'
import { testDatabase, workFor } from '../../tests/support/database'
import { confirmPlain } from './commands/confirm-plain.server'
import { openSummary } from './commands/open-summary.server'
import { publishSummary } from './commands/publish-summary.server'
import { saveSummaryLead } from './commands/save-summary-lead.server'
import { saveSummaryTheme } from './commands/save-summary-theme.server'
import { isSummaryPublished } from './guards.server'
import { openingDigest } from './queries/opening-shown.server'
import { publishedSummary } from './queries/published-summary.server'
import { summaryDraft } from './queries/summary-draft.server'
import { emptyThemeDraft } from './rules/draft'

const database = await testDatabase()
const work = workFor(database)
const both = { fi: 'Teksti', sv: 'Text' }
const BUS = createHash('sha256').update('Bussi ei kulje.').digest('hex')

beforeAll(async () => {
  await aCounty(database.db)
})

async function aCodedConsultation(answers = 6) {
  const consultationId = await aConsultationRow(database.db)
  const made = await createTheme(work, { consultationId, title: { fi: 'Kyyti', sv: 'Skjuts' }, originalLocale: 'fi' })
  const themeId = made.ok ? made.value.themeId : ''
  const ids: string[] = []
  for (let index = 0; index < answers; index += 1) {
    const sourceId = await aResponse(database.db, consultationId, { answers: { q1: { text: 'Bussi ei kulje.' } }, channel: index === 0 ? 'phone' : 'web', locale: index < 3 ? 'sv' : 'fi' })
    await markPassage(work, { consultationId, themeId, sourceKind: 'answer', sourceId, part: 'q1', startAt: 0, endAt: 15, seen: BUS })
    ids.push(sourceId)
  }
  const statementId = await aStatementRow(database.db, consultationId, { isTextReleased: true })
  const heard = (heardCount: number, reach = { atLeast: heardCount, atMost: heardCount, best: heardCount }) => ({ summary: both, hearings: [aHearing({ heardCount })], reach })
  await aStatementRow(database.db, consultationId, { content: heard(25, { atLeast: 10, atMost: 25, best: 20 }), isTextReleased: true })
  // What it says of people heard is nobody's to see yet.
  await aStatementRow(database.db, consultationId, { content: heard(900) })
  for (const sourceId of ids) await markRead(work, { consultationId, sourceKind: 'answer', sourceId, seen: { q1: BUS } })
  await markRead(work, { consultationId, sourceKind: 'statement', sourceId: statementId, seen: await statementSeen(work, statementId) })
  await openSummary(work, { consultationId, originalLocale: 'fi' })
  return { consultationId, themeId }
}

/** Publishing what the draft's page shows at this moment. */
async function asSeen(consultationId: string): Promise<{ consultationId: string; seen: string }> {
  return { consultationId, seen: (await summaryDraft(work, consultationId, await themeList(work, consultationId), { required: ['fi', 'sv'], offered: ['fi', 'sv'] }))?.seen ?? '' }
}

const told = (consultationId: string, themeId: string) =>
  ({ ...emptyThemeDraft(themeId), consultationId, status: 'partly' as const, said: both, decided: both, why: both, next: both, dueOn: '2027-10-15' })

describe('writing', () => {
  it('never overwrites what somebody else has written meanwhile', async () => {
    const { consultationId, themeId } = await aCodedConsultation(1)
    expect(await saveSummaryTheme(work, told(consultationId, themeId))).toEqual({ ok: true, value: { revision: 1 } })
    expect(await saveSummaryTheme(work, { ...told(consultationId, themeId), why: { fi: 'Toinen' } })).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await saveSummaryTheme(work, { ...told(consultationId, themeId), revision: 1, why: { fi: 'Toinen' } })).toEqual({ ok: true, value: { revision: 2 } })
    expect(await saveSummaryTheme(work, { ...told(consultationId, themeId), revision: 1 })).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await summaryDraft(work, consultationId, [{ id: themeId, title: both, originalLocale: 'fi', ordinal: 1 }], { required: ['fi', 'sv'], offered: ['fi', 'sv'] }))?.themes[0]).toMatchObject({ why: { fi: 'Toinen' }, revision: 2, dueOn: '2027-10-15' })
    expect(await saveSummaryLead(work, { consultationId, revision: 0, lead: both })).toEqual({ ok: true, value: { revision: 1 } })
    expect(await saveSummaryLead(work, { consultationId, revision: 0, lead: { ...both, fi: 'Toinen' } })).toEqual({ ok: false, code: 'changed-meanwhile' })
  })

  it('is done once when it is pressed twice: no conflict, no new revision, no second entry in the log', async () => {
    const { consultationId, themeId } = await aCodedConsultation(1)
    const { id: subjectId } = await database.db.summary.findFirstOrThrow({ where: { consultationId }, select: { id: true } })
    const entries = async (action: string) => await database.db.auditEntry.count({ where: { subjectId, action } })
    const once = { ok: true, value: { revision: 1 } }
    const lead = () => saveSummaryLead(work, { consultationId, revision: 0, lead: { fi: 'Teksti\r\n', sv: ' Text', en: '' } })
    const theme = () => saveSummaryTheme(work, told(consultationId, themeId))
    expect(await Promise.all([lead(), lead(), lead()])).toEqual([once, once, once])
    expect(await Promise.all([theme(), theme(), theme()])).toEqual([once, once, once])
    // The same words again with the revision that is stored, as when a page is opened and sent as it is.
    expect(await saveSummaryLead(work, { consultationId, revision: 1, lead: both })).toEqual(once)
    expect(await saveSummaryTheme(work, { ...told(consultationId, themeId), revision: 1 })).toEqual(once)
    expect([await entries('save-summary-lead'), await entries('save-summary-theme')]).toEqual([1, 1])
    for (const change of [{ status: 'adopted' as const }, { dueOn: null }, { owner: { fi: 'Johtaja' } }]) {
      expect(await saveSummaryTheme(work, { ...told(consultationId, themeId), ...change })).toEqual({ ok: false, code: 'changed-meanwhile' })
    }
  })

  it('refuses identity codes and other people’s themes', async () => {
    const { consultationId, themeId } = await aCodedConsultation(1)
    const other = await aCodedConsultation(1)
    expect(await saveSummaryTheme(work, { ...told(consultationId, themeId), said: { fi: 'Kertoi 131052-308T' } })).toEqual({ ok: false, code: 'identity-code' })
    expect(await saveSummaryTheme(work, told(consultationId, other.themeId))).toEqual({ ok: false, code: 'no-theme' })
  })
})

describe('publishing', () => {
  it('waits until everything is told in the required languages and answering has closed', async () => {
    const { consultationId, themeId } = await aCodedConsultation()
    await saveSummaryTheme(work, { ...told(consultationId, themeId), why: { fi: 'Vain suomeksi' } })
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: false, code: 'incomplete', details: [{ themeId: null, what: 'lead', locales: ['fi', 'sv'] }, { themeId, what: 'why', locales: ['sv'] }] })
    expect(await publishSummary({ ...work, now: new Date('2026-09-15T10:00:00Z') }, await asSeen(consultationId))).toEqual({ ok: false, code: 'still-open' })
    expect(await isSummaryPublished(work.scope, work.db, consultationId)).toBe(false)
  })

  it('counts everything itself, once, and twice pressed is one version', async () => {
    const { consultationId, themeId } = await aCodedConsultation()
    await saveSummaryTheme(work, told(consultationId, themeId))
    await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
    const input = await asSeen(consultationId)
    const [one, two] = await Promise.all([publishSummary(work, input), publishSummary(work, input)])
    expect([one, two]).toEqual([{ ok: true, value: { version: 1 } }, { ok: true, value: { version: 1 } }])
    const published = await publishedSummary(work, consultationId)
    expect(published?.content).toMatchObject({
      themes: [{ title: { fi: 'Kyyti' }, status: 'partly', evidence: { responses: 6, statements: 0, passages: 6 } }],
      coverage: { responses: { read: 6, total: 6 }, statements: { read: 1, total: 3 } },
      takingPart: { responses: 6, byChannel: { web: null, phone: null }, byLocale: { fi: null, sv: null }, statements: 3, heardByAssociations: { atLeast: 30, atMost: 65 } },
    })
    expect(await isSummaryPublished(work.scope, work.db, consultationId)).toBe(true)
    const jobs = await database.pool.query('SELECT count(*)::int AS count FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1', ['summaries.published'])
    expect(jobs.rows[0]).toEqual({ count: 1 })

    await saveSummaryTheme(work, { ...told(consultationId, themeId), revision: 1, status: 'adopted' })
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: true, value: { version: 2 } })
    expect((await publishedSummary(work, consultationId))?.content.themes[0]!.status).toBe('adopted')
  })

  it('publishes nothing that the person who pressed had not seen', async () => {
    const { consultationId, themeId } = await aCodedConsultation()
    await saveSummaryTheme(work, told(consultationId, themeId))
    await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
    const refused = { ok: false, code: 'changed-meanwhile' }
    let input = await asSeen(consultationId)
    await saveSummaryTheme(work, { ...told(consultationId, themeId), revision: 1, decided: { fi: 'Toinen', sv: 'Annat' } })
    expect(await publishSummary(work, input)).toEqual(refused)
    input = await asSeen(consultationId)
    await saveSummaryLead(work, { consultationId, revision: 1, lead: { fi: 'Toinen', sv: 'Annat' } })
    expect(await publishSummary(work, input)).toEqual(refused)
    input = await asSeen(consultationId)
    await renameTheme(work, { themeId, title: { fi: 'Kyydit', sv: 'Skjutsar' }, seen: { fi: 'Kyyti', sv: 'Skjuts' } })
    expect(await publishSummary(work, input)).toEqual(refused)
    expect(await isSummaryPublished(work.scope, work.db, consultationId)).toBe(false)
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: true, value: { version: 1 } })
  })

  it('publishes no opening words but those that are saved and were looked at', async () => {
    const { consultationId, themeId } = await aCodedConsultation()
    await saveSummaryTheme(work, told(consultationId, themeId))
    await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
    const input = await asSeen(consultationId)
    for (const opening of [{ fi: 'Toinen', sv: 'Text' }, { fi: 'Teksti', sv: '' }, { ...both, en: 'Words' }]) {
      expect(await publishSummary(work, { ...input, opening })).toEqual({ ok: false, code: 'opening-unsaved' })
    }
    expect(await isSummaryPublished(work.scope, work.db, consultationId)).toBe(false)
    expect(await publishSummary(work, { ...input, opening: { fi: 'Teksti\r\n', sv: 'Text', en: '' } })).toEqual({ ok: true, value: { version: 1 } })
  })

  it('knows by its digest whether anything has been typed into the fields of the opening words', async () => {
    const { consultationId } = await aCodedConsultation(1)
    await saveSummaryLead(work, { consultationId, revision: 0, lead: { ...both, 'en-simple': 'Not offered' } })
    const shown = (await summaryDraft(work, consultationId, [], { required: ['fi'], offered: ['fi', 'sv', 'en'] }))?.opening
    expect(openingDigest({ sv: 'Text', fi: 'Teksti', en: '' })).toBe(shown)
    expect(openingDigest({ sv: 'Text', fi: 'Teksti', en: 'Words' })).not.toBe(shown)
  })

  it('tells of people heard what the statements themselves may show, and of a few people nothing', async () => {
    const heardIn = async (counts: number[]) => {
      const { consultationId, themeId } = await aCodedConsultation()
      await database.db.statement.deleteMany({ where: { consultationId } })
      for (const heardCount of counts) await aStatementRow(database.db, consultationId, { content: { summary: both, hearings: [aHearing({ heardCount })], reach: { atLeast: heardCount, atMost: heardCount, best: heardCount } }, isTextReleased: true })
      await saveSummaryTheme(work, told(consultationId, themeId))
      await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
      await publishSummary(work, await asSeen(consultationId))
      return (await publishedSummary(work, consultationId))?.content.takingPart.heardByAssociations
    }
    expect(await heardIn([3])).toBeNull()
    expect(await heardIn([64, 3])).toEqual({ atLeast: 64, atMost: 69 })
  })

  it('hides evidence that is a few people', async () => {
    const { consultationId, themeId } = await aCodedConsultation(4)
    await saveSummaryTheme(work, told(consultationId, themeId))
    await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
    await publishSummary(work, await asSeen(consultationId))
    expect((await publishedSummary(work, consultationId))?.content.themes[0]!.evidence).toEqual({ responses: null, statements: 0, passages: null })
  })
})

describe('advice before publishing', () => {
  const advised = async (consultationId: string) => (await summaryDraft(work, consultationId, await themeList(work, consultationId), { required: ['fi', 'sv'], offered: ['fi', 'fi-simple', 'sv', 'en'] }))?.advice
  const nothing = { drift: [], past: [] }

  it('tells what has changed in one language only, and of a promise that is due already, and stands in nobody’s way', async () => {
    const { consultationId, themeId } = await aCodedConsultation()
    const next = { ...both, en: 'Text' }
    await saveSummaryTheme(work, { ...told(consultationId, themeId), next })
    await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
    expect(await advised(consultationId)).toEqual(nothing)
    await publishSummary(work, await asSeen(consultationId))
    await saveSummaryTheme(work, { ...told(consultationId, themeId), next: { ...next, fi: 'Kaksi kertaa vuodessa' }, dueOn: '2020-04-26', revision: 1 })
    expect(await advised(consultationId)).toEqual({ drift: [{ themeId, what: 'next', changed: ['fi'], unchanged: ['sv', 'en'] }], past: [{ themeId, dueOn: '2020-04-26' }] })
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: true, value: { version: 2 } })
    expect(await advised(consultationId)).toEqual(nothing)
  })
})

describe('a plain variant', () => {
  const plainly = { fi: 'Teksti', sv: 'Text', 'fi-simple': 'Lyhyt teksti' }

  async function aPlainDraft() {
    const made = await aCodedConsultation()
    await saveSummaryTheme(work, { ...told(made.consultationId, made.themeId), said: plainly })
    await saveSummaryLead(work, { consultationId: made.consultationId, revision: 0, lead: both })
    return made
  }

  async function aPerson(roles: Role[]) {
    const invited = await invitePerson(work, { email: `${roles.join('.')}@example.fi`, displayName: 'Selma', locale: 'fi', roles })
    return { ...work, actor: { kind: 'person' as const, personId: invited.ok ? invited.value.personId : '' } }
  }

  const statesOf = async (consultationId: string) => (await summaryDraft(work, consultationId, await themeList(work, consultationId), { required: ['fi', 'sv'], offered: ['fi', 'fi-simple', 'sv', 'sv-simple'] }))!.plain

  it('is confirmed by a person who may, as it stood before their eyes, and is outdated by the next word', async () => {
    const { consultationId, themeId } = await aPlainDraft()
    const confirmer = await aPerson(['plain-confirmer'])
    const { digest } = (await statesOf(consultationId))[0]!
    await expect(confirmPlain(await aPerson(['author']), { consultationId, locale: 'fi-simple', digest })).rejects.toMatchObject({ status: 403 })
    expect(await confirmPlain(confirmer, { consultationId, locale: 'sv-simple', digest })).toEqual({ ok: false, code: 'not-written' })
    expect(await confirmPlain(confirmer, { consultationId, locale: 'fi-simple', digest: 'of other words' })).toEqual({ ok: false, code: 'changed-meanwhile' })
    for (let pressed = 0; pressed < 2; pressed += 1) expect(await confirmPlain(confirmer, { consultationId, locale: 'fi-simple', digest })).toEqual({ ok: true, value: null })
    expect(await statesOf(consultationId)).toMatchObject([{ locale: 'fi-simple', state: 'confirmed', confirmedBy: confirmer.actor.personId, confirmedAt: work.now }])
    expect(await database.db.auditEntry.count({ where: { action: 'summaries.plain-confirmed' } })).toBe(1)
    await saveSummaryTheme(work, { ...told(consultationId, themeId), said: { ...plainly, 'fi-simple': 'Toinen lyhyt teksti' }, revision: 1 })
    expect(await statesOf(consultationId)).toMatchObject([{ state: 'outdated' }])
  })

  it('is outdated, and holds the summary back, when its standard text changes alone, until somebody has read both', async () => {
    const { consultationId, themeId } = await aPlainDraft()
    const confirmer = await aPerson(['plain-confirmer'])
    const before = (await statesOf(consultationId))[0]!.digest
    await confirmPlain(confirmer, { consultationId, locale: 'fi-simple', digest: before })
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: true, value: { version: 1 } })
    await saveSummaryTheme(work, { ...told(consultationId, themeId), said: { ...plainly, fi: 'Toinen teksti' }, revision: 1 })
    expect(await statesOf(consultationId)).toMatchObject([{ locale: 'fi-simple', state: 'outdated' }])
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: false, code: 'plain-unconfirmed' })
    expect(await confirmPlain(confirmer, { consultationId, locale: 'fi-simple', digest: before })).toEqual({ ok: false, code: 'changed-meanwhile' })
    await confirmPlain(confirmer, { consultationId, locale: 'fi-simple', digest: (await statesOf(consultationId))[0]!.digest })
    expect(await publishSummary(work, await asSeen(consultationId))).toEqual({ ok: true, value: { version: 2 } })
  })

  it('that nobody has confirmed holds the summary back until a reason is given, which stays with the version', async () => {
    const { consultationId } = await aPlainDraft()
    expect(await publishSummary(work, { ...(await asSeen(consultationId)), reason: '  ' })).toEqual({ ok: false, code: 'plain-unconfirmed' })
    expect(await publishSummary(work, { ...(await asSeen(consultationId)), reason: 'x'.repeat(501) })).toEqual({ ok: false, code: 'reason-too-long' })
    expect(await publishSummary(work, { ...(await asSeen(consultationId)), reason: 'Selma 131052-308T on lomalla' })).toEqual({ ok: false, code: 'reason-identity-code' })
    expect(await publishSummary(work, { ...(await asSeen(consultationId)), reason: ' Tarkistaja on lomalla ' })).toEqual({ ok: true, value: { version: 1 } })
    expect(await database.db.summaryVersion.findFirst({ where: { summary: { consultationId } }, select: { unconfirmed: true, unconfirmedWhy: true } })).toEqual({ unconfirmed: ['fi-simple'], unconfirmedWhy: 'Tarkistaja on lomalla' })
    const entry = await database.db.auditEntry.findFirst({ where: { action: 'publish-summary', details: { path: ['consultationId'], equals: consultationId } } })
    expect(entry?.details).toMatchObject({ unconfirmed: ['fi-simple'] })
    expect(JSON.stringify(entry)).not.toContain('lomalla')
  })
})
