import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { answersDeletedOn } from '~/analysis/queries/coverage.server'
import { results } from '~/analysis/queries/results.server'
import { startDraft } from '~/answers/commands/start-draft.server'
import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { withdrawAnswer } from '~/answers/commands/withdraw-answer.server'
import { receiptOf } from '~/answers/queries/receipt.server'
import type { CountySettings } from '~/counties/contract'
import { scopeOf } from '~/kernel/county-scope'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { handOver } from '~/moderation/commands/hand-over.server'
import { deskHandOvers } from '~/moderation/queries/desk-hand-overs.server'
import { keepInTouch } from '~/notifications/commands/keep-in-touch.server'
import { deletionCertificates } from '~/oversight/queries/deletion-certificates.server'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import type { Database } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import { openJournalFile } from '~/platform/files/journal-file.server'
import { releasedPassages } from '~/analysis/queries/released-passages.server'
import { publishSummary } from '~/summaries/commands/publish-summary.server'
import { publishedSummary } from '~/summaries/queries/published-summary.server'
import { seedDemo } from '../../prisma/seed/seed.server'
import { sealLog } from '~/platform/audit/sealing.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { isOlderThanJournal, replayJournal, writeJournal } from './journal.server'
import { nightOf } from './night.server'
import { reactions } from './reactions.server'
import { previewRetention, runRetention } from './retention.server'
import { copyOf } from './testing/database-copy'
import { tablesIn } from './testing/tables-with'

const database = await testDatabase()
const { takeCopy, testCopy, dropCopy } = copyOf(database)
const tablesWith = tablesIn(database.pool)
const now = new Date('2026-11-22T10:00:00Z')
const settings: Pick<CountySettings, 'retention'> = {}
const keys = dataKeysOf({ secret: 'a secret of the tests that is long enough' })
const secret = new Uint8Array(32).fill(7)
const folder = mkdtempSync(join(tmpdir(), 'kuultu-retention-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const on = (day: string, db: Database = database.db): Work => ({ ...workFor({ db }), now: new Date(`${day}T12:00:00Z`) })
const counts = (rows: { kind: string; count: number }[]) => Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]))
const preview = async (day: string) => counts(await previewRetention(on(day), settings))

let early: { id: string }
let open: { id: string }
let words: string[]
let withdrawnCode: string

/** Does what the worker would do with the jobs that are waiting about answers. */
async function react(db = database.db): Promise<void> {
  const tasks = reactions({ db, sites: { county: () => ({ settings, scope: scopeOf('jarvirannikko') }), originOf: () => '', refresh: async () => {} }, mail: async () => {}, journal: null } as never)
  for (const name of ['answers.deleted', 'answers.withdrawn'] as const) await tasks[name]!({ countyId: 'jarvirannikko', consultationId: early.id }, { jobId: '1', attempt: 1 })
  await tasks['answers.withdrawn']!({ countyId: 'jarvirannikko', consultationId: open.id }, { jobId: '1', attempt: 1 })
}

async function giveAndWithdraw(): Promise<string> {
  const work = { ...workFor(database, { now }), actor: { kind: 'resident' as const } }
  const draft = await startDraft(work, { consultationId: open.id, versionNumber: 1, locale: 'fi' })
  if (!draft.ok) throw new Error(draft.code)
  await submitAnswer(work, { token: draft.value.token, secret, consultationId: open.id, versionNumber: 1, locale: 'fi', values: { q7: { text: 'peruutettavatsanat' } }, municipality: null })
  const receipt = await receiptOf(work, draft.value.token, secret)
  if (receipt.state !== 'shown') throw new Error(receipt.state)
  return receipt.receipt.code
}

beforeAll(async () => {
  await seedDemo(database.db, now)
  early = await database.db.consultation.findFirstOrThrow({ where: { slug: 'lahipalvelut-varhainen' }, select: { id: true } })
  open = await database.db.consultation.findFirstOrThrow({ where: { slug: 'lahipalvelut' }, select: { id: true } })
  const answers = await database.db.answer.findMany({ where: { consultationId: early.id } })
  const textOf = ({ value }: { value: unknown }) => (value as { text?: string }).text ?? ''
  const others = new Set((await database.db.answer.findMany({ where: { consultationId: { not: early.id } } })).map(textOf))
  // Decided so late that even the longest time of answers without a summary is not over in this story.
  await database.db.consultation.updateMany({ where: { id: { not: early.id } }, data: { decisionOn: new Date('2035-01-01') } })
  words = answers.map(textOf).filter((text) => text.length > 60 && !others.has(text))
  withdrawnCode = await giveAndWithdraw()
  await keepInTouch(workFor(database, { now }), { email: 'kaisa@asukas.example', purposes: ['panel'], locale: 'fi', consultationId: open.id, keys })
  await invitePerson(workFor(database, { now }), { email: 'lahteva.henkilo@jarvirannikko.example', displayName: 'Lauri Lähtevä', locale: 'fi', roles: ['analyst'] })
  const leaver = await database.db.person.findFirstOrThrow({ where: { displayName: 'Lauri Lähtevä' } })
  await database.db.roleGrant.updateMany({ where: { personId: leaver.id }, data: { endsOn: new Date('2027-01-31') } })
  const facts = { countyId: 'jarvirannikko', personId: leaver.id }
  await database.db.session.create({ data: { ...facts, id: crypto.randomUUID(), tokenDigest: new Uint8Array(32).fill(1), createdAt: now, lastSeenAt: now, expiresAt: new Date('2026-11-22T22:00:00Z') } })
  await database.db.signInLink.create({ data: { ...facts, id: crypto.randomUUID(), tokenDigest: new Uint8Array(32).fill(2), createdAt: now, expiresAt: new Date('2026-11-22T11:00:00Z') } })
  await database.db.statement.create({ data: { countyId: 'jarvirannikko', id: crypto.randomUUID(), consultationId: open.id, associationId: crypto.randomUUID(), originalLocale: 'fi', state: 'draft', textState: 'waiting', content: { title: { fi: 'kesken jäänyt lausunto' } }, createdBy: leaver.id, createdAt: now, updatedAt: now } })
}, 120_000)

describe('what is deleted, and when', () => {
  it('is nothing on the day on which everything was written', async () => {
    expect(await preview('2026-11-22')).toEqual({})
    expect(counts(await runRetention(on('2026-11-22'), settings))).toEqual({})
  })

  it('is told beforehand without deleting anything', async () => {
    const before = await database.db.response.count()
    const later = await preview('2040-01-01')
    expect(later).toMatchObject({ 'answers': 61, 'contacts': 1, 'statement-drafts': 1, 'sessions': 1, 'sign-in-links': 1 })
    expect(later['audit-entries']).toBeGreaterThan(100)
    expect(await database.db.response.count()).toBe(before)
  })

  it('follows what the county has set', async () => {
    const due = async (retention: CountySettings['retention'], day: string) => counts(await previewRetention(on(day), { retention }))
    expect(await due({ contacts: 1 }, '2027-11-21')).not.toHaveProperty('contacts')
    expect(await due({ contacts: 1 }, '2027-11-22')).toHaveProperty('contacts', 1)
    // Outside its bounds a time counts as its bound.
    expect(await due({ contacts: 0 }, '2027-11-21')).not.toHaveProperty('contacts')
    expect(await due({ contacts: 99 }, '2031-11-22')).toHaveProperty('contacts', 1)
  })

  it('are links after a week and sessions after a month', async () => {
    expect(await preview('2026-11-28')).toEqual({})
    expect(await preview('2026-11-29')).toEqual({ 'sign-in-links': 1 })
    expect(await preview('2026-12-22')).toEqual({ 'sign-in-links': 1 })
    expect(await preview('2026-12-23')).toEqual({ 'sign-in-links': 1, 'sessions': 1 })
    expect(counts(await runRetention(on('2026-12-23'), settings))).toEqual({ 'sign-in-links': 1, 'sessions': 1 })
    expect(await database.db.session.count()).toBe(0)
  })
})

describe('a withdrawn answer', () => {
  it('loses its words at once, and what is left of it some time after closing', async () => {
    expect(await tablesWith('peruutettavatsanat')).toEqual(['public.answer'])
    expect(await withdrawAnswer(workFor(database, { now }), { code: withdrawnCode }, { isSummaryPublished: async () => false })).toMatchObject({ ok: true })
    expect(await tablesWith('peruutettavatsanat')).toEqual([])
    const { closesAt } = await database.db.consultation.findUniqueOrThrow({ where: { countyId_id: { countyId: 'jarvirannikko', id: open.id } } })
    const day = (days: number) => new Date(closesAt.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    expect(await preview(day(89))).not.toHaveProperty('withdrawn-answers')
    expect(await preview(day(91))).toHaveProperty('withdrawn-answers', 1)
  })
})

describe('the answers of a matter that was decided long ago', () => {
  let before: { results: unknown; summary: unknown }
  const asShown = async (db = database.db) => ({ results: await results(on('2026-11-23', db), { consultationId: early.id, questions: [] }), summary: await publishedSummary(on('2026-11-23', db), early.id) })
  const shownResults = (value: unknown) => ({ ...(value as Awaited<ReturnType<typeof results>>), refreshedAt: null })

  beforeAll(async () => {
    await react()
    // What is to be handed on would stay however old it is.
    for (const { id } of (await deskHandOvers(on('2026-11-23'))).filter((each) => each.isToBeDone)) await handOver(on('2026-11-23'), { handOverId: id, note: 'Soitettu' })
    // As the worker does every few seconds: only what has been sealed for long may go by rule.
    await sealLog(database.db, on('2026-11-24').now)
    before = await asShown()
  })

  it('go, and only they: those of matters without a summary stay for their longest time', async () => {
    expect(words.length).toBeGreaterThan(20)
    const openAnswers = await database.db.response.count({ where: { consultationId: open.id } })
    expect(await answersDeletedOn(on('2039-01-01'), early.id)).toBeNull()
    expect(counts(await runRetention(on('2039-01-01'), settings))).toMatchObject({ answers: 61, contacts: 1, people: 1 })
    expect(await database.db.response.count({ where: { consultationId: early.id } })).toBe(0)
    // The desk says since when there is nothing to count.
    expect(await answersDeletedOn(on('2039-01-02'), early.id)).toBe('2039-01-01')
    expect(await answersDeletedOn(on('2039-01-02'), open.id)).toBeNull()
    // Only its withdrawn one went.
    expect(await database.db.response.count({ where: { consultationId: open.id } })).toBe(openAnswers - 1)
  })

  it('are gone from every table, their marks too', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: on('2039-01-01').now })
    await react().finally(() => vi.useRealTimers())
    expect(await tablesWith(words)).toEqual([])
    expect(await database.db.passage.count({ where: { consultationId: early.id, sourceKind: 'answer' } })).toBe(0)
    expect(await database.db.readMark.count({ where: { consultationId: early.id, sourceKind: 'answer' } })).toBe(0)
    expect(await database.db.passage.count({ where: { consultationId: early.id, sourceKind: 'statement' } })).toBeGreaterThan(0)
  })

  it('are gone from the public pages of evidence', async () => {
    const summary = (await publishedSummary(on('2039-01-02'), early.id))!
    for (const { themeId } of summary.content.themes) {
      const passages = await releasedPassages(on('2039-01-02'), early.id, themeId)
      expect(passages.filter(({ statement }) => statement === null)).toEqual([])
    }
  })

  it('leave every published figure as it was', async () => {
    const after = await asShown()
    expect(shownResults(after.results)).toEqual(shownResults(before.results))
    expect(after.summary).toEqual(before.summary)
    expect(shownResults(after.results).responses).toBe(61)
  })

  it('can no longer be counted for another version of the summary', async () => {
    expect(await publishSummary(on('2039-01-02'), { consultationId: early.id, seen: '' })).toMatchObject({ ok: false, code: 'answers-deleted' })
  })

  it('are not deleted twice', async () => {
    const numbers = async () => await database.db.deletionJournal.count({ where: { kind: { not: 'audit-entries' } } })
    const had = await numbers()
    // The worker's entries of this very day are as old by then as everything else.
    const { 'audit-entries': _entries, ...others } = counts(await runRetention(on('2039-01-01'), settings))
    expect(others).toEqual({})
    expect(await numbers()).toBe(had)
  })
})

describe('names, addresses and unfinished things', () => {
  it('are gone from every table', async () => {
    expect(await tablesWith(['Lauri Lähtevä', 'lahteva.henkilo@', 'kesken jäänyt lausunto'])).toEqual([])
    expect(await database.db.contactOptIn.count()).toBe(0)
    expect(await database.db.person.count({ where: { erasedAt: { not: null } } })).toBe(1)
    // Whoever still has a role keeps the name.
    expect(await tablesWith('Aino Laine')).toEqual(['public.person'])
  })

  it('go from the audit log by their age, and that they went is told there', async () => {
    await sealLog(database.db, on('2039-01-01').now)
    await runRetention(on('2039-01-01'), settings)
    expect(await database.db.auditEntry.count({ where: { at: { lt: new Date('2028-01-01T00:00:00Z') } } })).toBe(0)
    expect(await database.db.auditEntry.count({ where: { action: 'audit.deleted-by-rule' } })).toBeGreaterThan(0)
  })
})

describe('certificates', () => {
  it('tell kinds, counts and a digest of the ids, for every deletion once', async () => {
    await nightOf(on('2039-01-02'), settings)
    const { certificates } = await deletionCertificates(on('2039-01-02'), { after: null })
    const ofAnswers = certificates.find(({ kind, reason }) => kind === 'answers' && reason === 'kept-long-enough')!
    expect(ofAnswers).toMatchObject({ keptFor: 'P5Y', firstOn: '2039-01-01', lastOn: '2039-01-01', count: 61 })
    const lines = await database.db.deletionJournal.findMany({ where: { kind: 'answers', reason: 'kept-long-enough' } })
    const ids = lines.flatMap((line) => line.ids).sort()
    expect(ids).toHaveLength(61)
    expect(ofAnswers.idsDigest).toBe(createHash('sha256').update(ids.map((id) => `${id}\n`).join('')).digest('hex'))
    expect(certificates.find(({ reason }) => reason === 'asked-for')).toMatchObject({ kind: 'answers', count: 1, keptFor: null })
    expect(new Set(certificates.map(({ kind }) => kind))).toEqual(new Set(['answers', 'withdrawn-answers', 'contacts', 'statement-drafts', 'hand-overs', 'remarks', 'people', 'sessions', 'sign-in-links', 'audit-entries']))
    const issued = await database.db.deletionCertificate.count()
    await nightOf(on('2039-01-02'), settings)
    expect(await database.db.deletionCertificate.count()).toBe(issued)
  })

  it('hold no word and no id of what was deleted', async () => {
    const rows = await database.pool.query<{ text: string }>('SELECT t::text AS text FROM deletion_certificate t')
    const ids = (await database.db.deletionJournal.findMany()).flatMap((line) => line.ids)
    expect(rows.rows.filter(({ text }) => ids.some((id) => text.includes(id)) || words.some((word) => text.includes(word)))).toEqual([])
  })

  it('are shown a page at a time', async () => {
    const { certificates, next } = await deletionCertificates(on('2039-01-02'), { after: null })
    expect(next).toBeNull()
    expect((await deletionCertificates(on('2039-01-02'), { after: certificates[0]!.id })).certificates).toHaveLength(certificates.length - 1)
    expect((await deletionCertificates(on('2039-01-02'), { after: 'no-such-id' })).certificates).toHaveLength(certificates.length)
  })
})

describe('an old copy that is restored', () => {
  it('is purged again by the journal, with its figures kept, and then knows what was deleted', async () => {
    const file = openJournalFile(folder, 'story')
    const { written } = await writeJournal(on('2039-01-02'), file)
    expect(written).toBe(await database.db.deletionJournal.count())
    expect(await writeJournal(on('2039-01-02'), file)).toEqual({ written: 0 })
    expect(await isOlderThanJournal(on('2039-01-02'), file.read())).toBe(false)
    const before = shownFigures(await results(on('2039-01-02'), { consultationId: early.id, questions: [] }))

    const copy = await testCopy()
    onTestFinished(copy.close)
    const work = on('2039-01-03', copy.db)
    expect(await isOlderThanJournal(work, file.read())).toBe(true)
    expect(await tablesWith(words[0]!, copy.pool)).toEqual(['public.answer'])

    await replayJournal(work, file.read().filter(({ reason }) => reason === 'asked-for'))
    expect(await copy.db.response.findMany({ where: { withdrawnAt: { not: null } }, select: { municipality: true, salt: true } })).toEqual([{ municipality: null, salt: null }])
    expect(await isOlderThanJournal(work, file.read())).toBe(true)
    await replayJournal(work, file.read())
    await react(copy.db)
    expect(await tablesWith([...words, 'Lauri Lähtevä', 'lahteva.henkilo@', 'kesken jäänyt lausunto', 'peruutettavatsanat'], copy.pool)).toEqual([])
    expect(await copy.db.contactOptIn.count()).toBe(0)
    expect(shownFigures(await results(work, { consultationId: early.id, questions: [] }))).toEqual(before)

    expect(await isOlderThanJournal(work, file.read())).toBe(false)
    expect(await replayJournal(work, file.read())).toEqual({ deleted: 0 })
    const last = (await copy.db.deletionJournal.aggregate({ _max: { number: true } }))._max.number!
    const next = await copy.db.deletionJournal.create({ data: { countyId: 'jarvirannikko', deletedOn: now, kind: 'sessions', reason: 'kept-long-enough', count: 1, ids: [] } })
    expect(next.number).toBeGreaterThan(last)
  }, 60_000)

  const shownFigures = (value: Awaited<ReturnType<typeof results>>) => ({ ...value, refreshedAt: null })
})

// Taken when the story has been told and before anything is deleted: what a backup of that day holds.
beforeAll(takeCopy, 60_000)
afterAll(dropCopy)
