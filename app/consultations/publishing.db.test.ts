import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, instantAt } from '~/kernel/times'
import { openFileTools } from '~/platform/files/file-tools.server'
import { inaccessibleFiles } from '~/routes/inaccessible-files.server'
import { storeAttachment } from '~/texts/commands/store-attachment.server'
import { testDatabase } from '../../tests/support/database'
import { noteSummaryPublished } from './commands/note-summary-published.server'
import { publishConsultation } from './commands/publish-consultation.server'
import { isOpenForTakingPart } from './guards.server'
import { consultationForAnswering, consultationOfId } from './queries/consultation-for-answering.server'
import { consultationList } from './queries/consultation-list.server'
import { consultationPage } from './queries/consultation-page.server'
import { openConsultation } from './queries/open-data.server'
import { shortLinkTarget } from './queries/short-link.server'
import { aConsultation, aContent, inAllLocales } from './testing/builders'
import { publishingIn } from './testing/published'

const database = await testDatabase()
const { now, today, work, aCounty, published } = publishingIn(database)

beforeAll(async () => {
  await aCounty('jarvirannikko')
  await aCounty('toinen')
})

describe('publishing', () => {
  it('makes a consultation readable, with its audit entries, short links and closing', async () => {
    const id = await published({ slug: 'ensimmainen', shortCode: 'Eka' })
    const page = await consultationPage(work(), 'ensimmainen')
    expect(page).toMatchObject({ id, state: 'open', versionNumber: 1, caseNumber: 'TEST/1/2027', change: null })
    expect(page!.closesAt.getMilliseconds()).toBe(999)
    expect(page!.shortCodes).toMatchObject({ fi: 'eka', sv: 'eka-sv', 'en-simple': 'eka-en-simple' })
    expect(await shortLinkTarget(work(), 'EKA-SV')).toBe('/sv/consultations/ensimmainen')
    expect(await shortLinkTarget(work(), 'unknown')).toBeNull()
    expect(await shortLinkTarget(work(), '../x')).toBeNull()
    const entries = await database.db.auditEntry.findMany({ where: { subjectId: id }, select: { action: true } })
    expect(entries.map((entry) => entry.action).sort()).toEqual(['consultations.closing-scheduled', 'consultations.decision-scheduled', 'consultations.published'])
  })

  it('has a job for every moment that is still to come, moved when the moment moves', async () => {
    const jobs = async (id: string) => (await database.pool.query<{ key: string; run_at: Date }>('SELECT key, run_at FROM graphile_worker.jobs WHERE key LIKE $1 ORDER BY key', [`consultations.clock:${id}:%`])).rows.map(({ key, run_at: at }) => [key.split(':')[2], at.toISOString()])
    const plan = { slug: 'ajastettu', opensAt: instantAt(addDays(today, 1), '08:00') }
    const id = await published(plan)
    const decided = ['decided', new Date(instantAt(addDays(today, 71), '00:00').getTime() + 1000).toISOString()]
    const closed = ['closed', new Date(instantAt(addDays(today, 20), '23:59:59').getTime() + 2000).toISOString()]
    expect(await jobs(id)).toEqual([closed, decided, ['opened', new Date(plan.opensAt.getTime() + 1000).toISOString()]])
    const opensAt = instantAt(addDays(today, 2), '08:00')
    await published({ ...plan, id, opensAt })
    expect(await jobs(id)).toEqual([closed, decided, ['opened', new Date(opensAt.getTime() + 1000).toISOString()]])
  })

  it('refuses with every obstacle and leaves no trace', async () => {
    const content = aContent({ title: { fi: 'Vain suomeksi' } })
    const result = await publishConsultation(work(), aConsultation(now, { slug: 'vajaa', content, channels: ['web'] }))
    expect(result).toMatchObject({ ok: false, code: 'not-ready', details: { texts: [{ path: 'title', locales: ['sv'] }], channels: ['too-few-channels', 'no-channel-without-internet'] } })
    expect(await consultationPage(work(), 'vajaa')).toBeNull()
  })

  it('refuses an address that is taken, in the same county only', async () => {
    await published({ slug: 'varattu' })
    expect(await publishConsultation(work(), aConsultation(now, { slug: 'varattu' }))).toMatchObject({ ok: false, code: 'address-taken' })
    await published({ slug: 'varattu' }, work({ countyId: 'toinen' }))
  })

  it('makes a new version of what stands, and says what was changed', async () => {
    const id = await published({ slug: 'muuttuva' })
    const later = new Date(now.getTime() + 3_600_000)
    const changes = { id, slug: 'muuttuva', content: aContent({ title: inAllLocales('Uusi otsikko') }), changeNote: inAllLocales('Otsikko') }
    await published(changes, work({ now: later }))
    const page = await consultationPage(work({ now: later }), 'muuttuva')
    expect(page).toMatchObject({ id, versionNumber: 2, revision: 2, change: { at: later } })
    expect(page!.title.fi).toBe('Uusi otsikko (fi)')
    expect((await consultationOfId(work({ now: later }), id, 1))!.content.title.fi).toBe('Lähipalvelut (fi)')
  })
})

describe('reading', () => {
  it('never crosses the county', async () => {
    const id = await published({ slug: 'oma' })
    const elsewhere = work({ countyId: 'toinen' })
    expect(await consultationPage(elsewhere, 'oma')).toBeNull()
    expect(await consultationForAnswering(elsewhere, 'oma')).toBeNull()
    expect(await consultationOfId(elsewhere, id)).toBeNull()
    expect(await openConsultation(elsewhere, 'oma')).toBeNull()
  })

  it('shows nothing before it is published', async () => {
    await published({ slug: 'huomenna' })
    const before = work({ now: new Date(now.getTime() - 1000) })
    expect(await consultationPage(before, 'huomenna')).toBeNull()
    expect((await consultationList(before, { q: 'huomenna' })).items).toEqual([])
  })

  it('moves on with the clock and the summary', async () => {
    const id = await published({ slug: 'kulkeva' })
    const on = async (days: number) => (await consultationPage(work({ now: instantAt(addDays(today, days), '12:00') }), 'kulkeva'))!
    expect((await on(0)).state).toBe('open')
    expect((await on(21)).state).toBe('reading')
    expect((await on(46)).isSummaryOverdue).toBe(true)
    const at = instantAt(addDays(today, 40), '09:00')
    await noteSummaryPublished(work({ now: at }), { consultationId: id, at })
    await noteSummaryPublished(work({ now: at }), { consultationId: id, at })
    // A new version, told of later; then the first once more, as when its job is run again.
    const later = instantAt(addDays(today, 60), '09:00')
    await noteSummaryPublished(work({ now: later }), { consultationId: id, at: later })
    await noteSummaryPublished(work({ now: later }), { consultationId: id, at })
    expect((await on(61)).summaryPublishedAt).toEqual(at)
    expect((await on(41)).state).toBe('summarised')
    expect((await on(41)).revision).toBe(2)
    expect((await on(71)).state).toBe('decided')
  })

  it('keeps the day of the first version of the summary also when a later one is told of first', async () => {
    const id = await published({ slug: 'vaarin-pain' })
    const [first, second] = [instantAt(addDays(today, 40), '09:00'), instantAt(addDays(today, 60), '09:00')]
    await noteSummaryPublished(work({ now: second }), { consultationId: id, at: second })
    await noteSummaryPublished(work({ now: second }), { consultationId: id, at: first })
    expect((await consultationPage(work({ now: second }), 'vaarin-pain'))?.summaryPublishedAt).toEqual(first)
  })

  it('guards taking part by the same clock', async () => {
    const id = await published({ slug: 'vartioitu' })
    const open = (at: Date) => database.db.$transaction(async (tx) => await isOpenForTakingPart(work().scope, tx, id, at))
    expect(await open(now)).toBe(true)
    expect(await open(instantAt(addDays(today, 21), '00:00'))).toBe(false)
    expect(await database.db.$transaction(async (tx) => await isOpenForTakingPart(work().scope, tx, randomUUID(), now))).toBe(false)
  })
})

describe('a consultation for children and young people', () => {
  it('is published without a question that asks who they are, and its pages know whom it is for', async () => {
    const content = aContent({ isForChildren: true })
    await published({ slug: 'nuoret', content })
    expect((await consultationPage(work(), 'nuoret'))?.content.isForChildren).toBe(true)
    expect((await consultationForAnswering(work(), 'nuoret'))?.content.isForChildren).toBe(true)
    const asking = aContent({ isForChildren: true, questions: [{ ...content.questions[0]!, text: inAllLocales('Syntymävuosi') }] })
    expect(await publishConsultation(work(), aConsultation(now, { slug: 'nuoret-2', content: asking }))).toMatchObject({ ok: false, code: 'not-ready', details: { questions: [{ at: '0.text', code: 'asks-birth' }] } })
  })
})

describe('files that not everybody can read', () => {
  it('are told with the matter they lie beside and whom to ask, once it is published', async () => {
    const open = await published({ slug: 'kartta' })
    const tools = openFileTools({ clamd: null, maxBytes: 100_000 })
    const attach = async (ownerId: string, fi: string, accessibility: 'accessible' | 'partly' | 'not-accessible') => await storeAttachment(work(), tools, {
      ownerKind: 'consultation', ownerId, title: { fi }, summary: { fi: 'Lyhyesti' }, locales: ['fi'], accessibility, required: ['fi'], formToken: randomUUID(), file: { name: 'a.txt', content: new TextEncoder().encode(fi) },
    })
    await attach(open, 'Kartta', 'not-accessible')
    await attach(open, 'Taulukko', 'partly')
    await attach(open, 'Luonnos', 'accessible')
    await attach(randomUUID(), 'Julkaisematon', 'not-accessible')
    const told = await inaccessibleFiles(work())
    expect(told.map(({ title, kind, accessibility, matter }) => [title.fi, kind, accessibility, matter.slug])).toEqual([['Kartta', 'TXT', 'not-accessible', 'kartta'], ['Taulukko', 'TXT', 'partly', 'kartta']])
    expect(told[0]!.matter.contact.email).toContain('@')
    expect(await inaccessibleFiles(work({ countyId: 'toinen' }))).toEqual([])
    expect(await inaccessibleFiles(work({ now: new Date('2020-01-01T10:00:00Z') }))).toEqual([])
  })
})
