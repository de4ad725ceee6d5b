import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, instantAt } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { openFileTools } from '~/platform/files/file-tools.server'
import { inaccessibleFiles } from '~/routes/inaccessible-files.server'
import { storeAttachment } from '~/texts/commands/store-attachment.server'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { noteSummaryPublished } from './commands/note-summary-published.server'
import { publishConsultation, type ConsultationToPublish } from './commands/publish-consultation.server'
import { recordAnnouncement } from './commands/record-announcement.server'
import { withdrawAnnouncement } from './commands/withdraw-announcement.server'
import { isOpenForTakingPart } from './guards.server'
import { announcementLog, announcementsOf } from './queries/announcements.server'
import { consultationForAnswering, consultationOfId } from './queries/consultation-for-answering.server'
import { consultationList } from './queries/consultation-list.server'
import { consultationPage } from './queries/consultation-page.server'
import { frontPage } from './queries/front-page.server'
import { consultationsIn } from './queries/going-on.server'
import { openConsultation } from './queries/open-data.server'
import { shortLinkTarget } from './queries/short-link.server'
import { aConsultation, aContent, inAllLocales } from './testing/builders'

const database = await testDatabase()
const now = new Date('2027-01-20T10:00:00Z')
const today = dayOf(now)
const work = (parts: Parameters<typeof workFor>[1] = {}) => workFor(database, { now, ...parts })

async function aCounty(id: string): Promise<void> {
  await database.db.county.create({
    data: { id, code: '99', legalProfile: 'county', name: {}, originalLocale: 'fi', requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'sv'], settings: {}, validFrom: new Date('2023-01-01') },
  })
}

async function published(changes: Partial<ConsultationToPublish>, by: Work = work()): Promise<string> {
  const result = await publishConsultation(by, aConsultation(now, changes))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.consultationId
}

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

describe('a desk', () => {
  it('has every consultation that is going on, also after the first pages of the list', async () => {
    await aCounty('suuri')
    const by = work({ countyId: 'suuri' })
    await published({ slug: 'malli' }, by)
    // As many more as would fill several pages, all closing at the same instant.
    await database.pool.query(`INSERT INTO consultation SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'slug', 'asia-' || i))).* FROM consultation c, generate_series(1, 120) i WHERE c.county_id = 'suuri'`)
    await database.pool.query(`INSERT INTO consultation_version SELECT v.county_id, c.id, v.number, v.content, v.change_note, v.published_at FROM consultation_version v JOIN consultation m ON m.county_id = v.county_id AND m.id = v.consultation_id, consultation c WHERE v.county_id = 'suuri' AND c.county_id = 'suuri' AND c.slug LIKE 'asia-%'`)
    const open = await consultationsIn(by, 'open')
    expect(new Set(open.map(({ slug }) => slug)).size).toBe(121)
    expect(open.every(({ state }) => state === 'open')).toBe(true)
    expect(await consultationsIn(by, 'reading')).toEqual([])
    expect((await consultationList(by, {}, undefined, 25)).items).toHaveLength(25)
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
    expect((await on(41)).state).toBe('summarised')
    expect((await on(41)).revision).toBe(2)
    expect((await on(71)).state).toBe('decided')
  })

  it('guards taking part by the same clock', async () => {
    const id = await published({ slug: 'vartioitu' })
    const open = (at: Date) => database.db.$transaction(async (tx) => await isOpenForTakingPart(work().scope, tx, id, at))
    expect(await open(now)).toBe(true)
    expect(await open(instantAt(addDays(today, 21), '00:00'))).toBe(false)
    expect(await database.db.$transaction(async (tx) => await isOpenForTakingPart(work().scope, tx, randomUUID(), now))).toBe(false)
  })
})

describe('lists', () => {
  const county = work({ countyId: 'lista' })

  beforeAll(async () => {
    await aCounty('lista')
    const title = (words: string) => ({ content: aContent({ title: inAllLocales(words) }) })
    const closing = (days: number) => ({ closesAt: instantAt(addDays(today, days), '23:59:59'), summaryDueOn: addDays(today, days + 10), decisionOn: addDays(today, days + 40) })
    await published({ slug: 'sataprosenttia', ...title('100 % palveluja'), theme: 'services', ...closing(1) }, county)
    await published({ slug: 'osallisuus', ...title('Osallisuusohjelma'), theme: 'participation', municipalities: ['tyrskyla'], ...closing(2) }, county)
    await published({ slug: 'tuleva', ...title('Tuleva'), opensAt: instantAt(addDays(today, 5), '08:00'), ...closing(9) }, county)
    const old = { opensAt: instantAt(addDays(today, -40), '08:00'), ...closing(-20) }
    await published({ slug: 'vanha', ...title('Vanha'), ...old, decisionOn: addDays(today, 3) }, county)
    const id = await published({ slug: 'yhteenveto', ...title('Yhteenveto'), ...old, decisionOn: addDays(today, 3) }, county)
    await noteSummaryPublished(county, { consultationId: id, at: now })
    const done = await published({ slug: 'valmis', ...title('Valmis'), ...old, decisionOn: addDays(today, -1) }, county)
    await noteSummaryPublished(county, { consultationId: done, at: now })
    for (let i = 0; i < 12; i += 1) await published({ slug: `samaan-aikaan-${i}`, ...title(`Sama ${i}`), theme: 'finances', ...closing(15) }, county)
  })

  const slugs = async (filters: Parameters<typeof consultationList>[1]) => (await consultationList(county, filters)).items.map((item) => item.slug)

  it('search titles and summaries by every word, in any language and case', async () => {
    expect(await slugs({ q: 'OSALLISUUSohjelma (sv)' })).toEqual(['osallisuus'])
    expect(await slugs({ q: 'osallisuusohjelma puuttuu' })).toEqual([])
  })

  it('search everything that is said and asked', async () => {
    for (const q of ['ikääntyy', 'säilyvät', 'Aukioloajat', 'laki', 'kirjastot', 'miten KULJET', 'kävellen', 'aluevaltuusto']) {
      expect(await slugs({ q: `100 ${q}` }), q).toEqual(['sataprosenttia'])
    }
    expect(await slugs({ q: '100 osallisuusasiantuntija' })).toEqual([])
  })

  it('search places and themes by their names in any language', async () => {
    const names = { themes: { participation: ['Osallisuus ja järjestöt', 'Delaktighet och organisationer'] }, municipalities: { tyrskyla: ['Tyrskylä', 'Bränningby'] } }
    const found = async (q: string) => (await consultationList(county, { q }, names)).items.map((item) => item.slug)
    expect(await found('bränningby')).toEqual(['osallisuus'])
    expect(await found('TYRSKYLÄ')).toEqual(['osallisuus'])
    expect(await found('delaktighet bränningby')).toEqual(['osallisuus'])
    expect(await found('bränningby tuleva')).toEqual([])
  })

  it('take a per cent sign and an underscore for what they are', async () => {
    expect(await slugs({ q: '100 %' })).toEqual(['sataprosenttia'])
    expect(await slugs({ q: '_' })).toEqual([])
    expect(await slugs({ q: '\\' })).toEqual([])
  })

  it('filter by theme, municipality and state', async () => {
    expect(await slugs({ theme: 'participation' })).toEqual(['osallisuus'])
    expect(await slugs({ municipality: 'tyrskyla' })).toEqual(['osallisuus'])
    expect(await slugs({ state: 'coming' })).toEqual(['tuleva'])
    expect(await slugs({ state: 'reading' })).toEqual(['vanha'])
    expect(await slugs({ state: 'summarised' })).toEqual(['yhteenveto'])
    expect(await slugs({ state: 'decided' })).toEqual(['valmis'])
  })

  it('agree with the rule about every state', async () => {
    for (const state of ['open', 'coming', 'reading', 'summarised', 'decided']) {
      const { items } = await consultationList(county, { state })
      expect(items.map((item) => item.state)).toEqual(items.map(() => state))
    }
  })

  it('are true until the clock moves any consultation, also one that the filter leaves out today', async () => {
    const firstClosing = new Date(instantAt(addDays(today, 1), '23:59:59').getTime() + 1000)
    for (const filters of [{}, { state: 'coming' }, { state: 'reading' }, { state: 'decided' }, { q: 'finns inte' }]) {
      expect((await consultationList(county, filters)).freshUntil, JSON.stringify(filters)).toEqual(firstClosing)
    }
    const before = { ...county, now: new Date(firstClosing.getTime() - 1) }
    const after = { ...county, now: firstClosing }
    const reading = async (by: Work) => (await consultationList(by, { state: 'reading' })).items.map((item) => item.slug)
    expect(await reading(before)).not.toContain('sataprosenttia')
    expect(await reading(after)).toContain('sataprosenttia')
    expect((await consultationList({ ...county, now: instantAt(addDays(today, 100), '12:00') }, {})).freshUntil).toBeNull()
  })

  it('go on by key without losing or repeating any, even when many close at once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await consultationList(county, { after })
      seen.push(...page.items.map((item) => item.slug))
      after = page.older ?? undefined
    } while (after)
    expect(seen).toHaveLength(18)
    expect(new Set(seen).size).toBe(18)
  })

  it('give the front page what is open, what comes and what waits, and when that changes', async () => {
    const page = await frontPage(county)
    expect(page.open[0]!.slug).toBe('sataprosenttia')
    expect(page.open).toHaveLength(14)
    const ends = page.open.map(({ closesAt }) => closesAt.getTime())
    expect(ends).toEqual([...ends].sort((one, other) => one - other))
    expect(page.coming.map((item) => item.slug)).toEqual(['tuleva'])
    expect(page.waiting.map((item) => item.slug).sort()).toEqual(['vanha', 'yhteenveto'])
    expect(page.freshUntil).toEqual(new Date(instantAt(addDays(today, 1), '23:59:59').getTime() + 1000))
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

describe('where a matter was announced', () => {
  const entry = { medium: 'newspaper' as const, place: 'Järviseudun Sanomat', announcedOn: today, languages: ['fi' as const] }

  it('is noted once, however often it is sent, and by those who may', async () => {
    const consultationId = await published({ slug: 'kerrottu' })
    const invited = await invitePerson(work(), { email: 'moderaattori@example.fi', displayName: 'Moderaattori', locale: 'fi', roles: ['moderator'] })
    const moderator = work({ actor: { kind: 'person', personId: invited.ok ? invited.value.personId : '' } })
    await expect(recordAnnouncement(moderator, { consultationId, ...entry })).rejects.toMatchObject({ status: 403 })
    expect(await recordAnnouncement(work(), { consultationId, ...entry, place: '131052-308T' })).toMatchObject({ ok: false, details: [{ field: 'place', key: 'identity-code' }] })
    expect(await recordAnnouncement(work(), { consultationId: randomUUID(), ...entry })).toMatchObject({ ok: false, code: 'not-there' })
    const sent = await Promise.all([1, 2, 3].map(async () => await recordAnnouncement(work(), { consultationId, ...entry })))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await announcementsOf(work(), consultationId)).toMatchObject([entry])
    const entries = await database.db.auditEntry.findMany({ where: { action: 'consultations.announcement-recorded', subjectId: consultationId } })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('Sanomat')
  })

  it('is withdrawn from everybody’s sight and stays in the log, until it is noted again', async () => {
    const consultationId = await published({ slug: 'kerrottu-vaarin' })
    await recordAnnouncement(work(), { consultationId, ...entry })
    const [kept] = await announcementsOf(work(), consultationId)
    const withdrawal = { consultationId, announcementId: kept!.id }
    expect(await withdrawAnnouncement(work({ countyId: 'toinen' }), withdrawal)).toMatchObject({ ok: false })
    expect(await withdrawAnnouncement(work(), { ...withdrawal, announcementId: 'none' })).toMatchObject({ ok: false })
    expect(await withdrawAnnouncement(work(), withdrawal)).toMatchObject({ ok: true })
    expect(await withdrawAnnouncement(work(), withdrawal)).toMatchObject({ ok: false, code: 'not-there' })
    expect(await announcementsOf(work(), consultationId)).toEqual([])
    expect(await announcementLog(work(), consultationId)).toMatchObject([{ ...entry, withdrawnAt: now }])
    const later = new Date(now.getTime() + 3_600_000)
    await recordAnnouncement(work({ now: later }), { consultationId, ...entry, languages: ['fi', 'sv'] })
    const [again] = await announcementsOf(work(), consultationId)
    expect(again).toMatchObject({ languages: ['fi', 'sv'] })
    expect(again!.id).not.toBe(kept!.id)
    const log = await announcementLog(work(), consultationId)
    expect(log).toHaveLength(2)
    expect(log).toEqual(expect.arrayContaining([
      expect.objectContaining({ id: kept!.id, languages: ['fi'], recordedAt: now, withdrawnAt: now }),
      expect.objectContaining({ id: again!.id, languages: ['fi', 'sv'], recordedAt: later, withdrawnAt: null }),
    ]))
  })

  it('is never rewritten: other languages are another entry, and the log keeps both with their codes', async () => {
    const consultationId = await published({ slug: 'kerrottu-kahdesti' })
    const later = new Date(now.getTime() + 3_600_000)
    await recordAnnouncement(work(), { consultationId, ...entry })
    await recordAnnouncement(work({ now: later }), { consultationId, ...entry, languages: ['fi', 'fse'] })
    await recordAnnouncement(work({ now: later }), { consultationId, ...entry, languages: ['fi', 'fse'] })
    expect(await announcementsOf(work(), consultationId)).toMatchObject([{ languages: ['fi', 'fse'] }])
    const log = await announcementLog(work(), consultationId)
    expect(log.map(({ languages, recordedAt, withdrawnAt }) => ({ languages, recordedAt, withdrawnAt })).sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime())).toEqual([
      { languages: ['fi'], recordedAt: now, withdrawnAt: later }, { languages: ['fi', 'fse'], recordedAt: later, withdrawnAt: null },
    ])
    const entries = await database.db.auditEntry.findMany({ where: { subjectId: consultationId, action: { startsWith: 'consultations.announcement' } }, orderBy: { at: 'asc' } })
    expect(entries.filter(({ action }) => action.endsWith('recorded')).map(({ details }) => (details as { languages: string[] }).languages)).toEqual([['fi'], ['fi', 'fse']])
    expect(entries.filter(({ action }) => action.endsWith('withdrawn'))).toHaveLength(1)
  })
})
