import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetRemarkAddress } from '~/accessibility/commands/forget-remark-address.server'
import { withdrawRelease } from '~/analysis/commands/withdraw-release.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { editAnswer } from '~/answers/commands/edit-answer.server'
import { startDraft } from '~/answers/commands/start-draft.server'
import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { receiptOf } from '~/answers/queries/receipt.server'
import { endPerson } from '~/identity/commands/end-person.server'
import { endRole } from '~/identity/commands/end-role.server'
import { forgetOwnEmail } from '~/identity/commands/forget-own-email.server'
import { signInAsDemo } from '~/identity/commands/sign-in-as-demo.server'
import { signOut } from '~/identity/commands/sign-out.server'
import { unlinkStrong } from '~/identity/commands/unlink-strong.server'
import { answerHandOver } from '~/moderation/commands/answer-hand-over.server'
import { approveText } from '~/moderation/commands/approve-text.server'
import { hideText } from '~/moderation/commands/hide-text.server'
import { raiseText } from '~/moderation/commands/raise-text.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { openedText } from '~/moderation/queries/opened-text.server'
import { ownModeration } from '~/moderation/queries/own-moderation.server'
import { aPersonWith, publishedRules } from '~/moderation/testing/builders'
import { issueCertificates } from '~/oversight/commands/issue-certificates.server'
import { openDatabase } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import { openJournalFile } from '~/platform/files/journal-file.server'
import { withdrawStatement } from '~/statements/commands/withdraw-statement.server'
import { removeAttachment } from '~/texts/commands/remove-attachment.server'
import { testDatabase, workFor, type TestDatabase } from '../../tests/support/database'
import { isOlderThanJournal, replayJournal, writeJournal } from './journal.server'

const countyId = 'jarvirannikko'
const database = await testDatabase()
const { db } = database
const folder = mkdtempSync(join(tmpdir(), 'kuultu-restored-'))
const file = openJournalFile(folder, 'story')
const system = workFor(database)
const original = new URL(database.url).pathname.slice(1)
const THIRD = 'Naapurini Maija Meikäläinen ei saa kyytiä.'
const CALM = 'Bussi kulkee kaksi kertaa viikossa.'
const REGRETTED = 'Asun Koivutien päässä keltaisessa talossa.'
const FEEDBACK = 'Sain väärän laskun.'

let consultationId: string
let responseId: string
let untouched: string
let hiddenIn: string
let withdrawn: string
let moderator: string
let giver: string
let remarkId: string
let attachmentId: string
let passageId: string
let grantId: string
let endsLater: string
let lengthened: string
let edited: string
let extended: string
let complained: string
let dismissed: string
let unlinked: string
let copy: Pick<TestDatabase, 'db' | 'pool' | 'close'>
let old: Work

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(database.url), { pathname: '/postgres' }).href })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function aGiver(): Promise<string> {
  const personId = await aPersonWith(db, 'representative')
  await db.person.updateMany({ where: { id: personId }, data: { isProtected: true, email: 'suojattu@yhdistys.example' } })
  await db.personKey.create({ data: { countyId, provider: 'strong', keyDigest: new Uint8Array(32).fill(3), personId, linkedAt: system.now } })
  const { associationId } = await db.statement.findFirstOrThrow({ where: { id: withdrawn } })
  await db.representation.create({ data: { countyId, id: randomUUID(), associationId, personId, position: 'chair', startsOn: new Date('2026-01-01') } })
  return personId
}

async function anAttachment(): Promise<string> {
  const id = randomUUID()
  const file = { title: { fi: 'Luonnos' }, summary: { fi: 'Luonnos lyhyesti' }, locales: ['fi'], fileName: 'luonnos.pdf', mediaType: 'application/pdf', byteCount: 4, sha256: Buffer.alloc(32), content: Buffer.from('%PDF') }
  await db.attachment.create({ data: { countyId, id, ownerKind: 'consultation', ownerId: consultationId, ordinal: 1, createdAt: system.now, ...file } })
  return id
}

async function aShownPassage(): Promise<string> {
  const [id, themeId] = [randomUUID(), randomUUID()]
  await db.passage.create({ data: { countyId, id, consultationId, themeId, sourceKind: 'answer', sourceId: untouched, part: 'q1', startAt: 0, endAt: 5, textDigest: Buffer.alloc(32), createdAt: system.now, releasedAt: system.now } })
  return id
}

/** An answer that its author can still change, by its code. */
async function anAnswer(values: { q1: { text: string } }): Promise<{ id: string; code: string }> {
  const open = await aConsultationRow(db, { closesAt: new Date('2026-12-31T21:59:59Z') })
  const secret = new Uint8Array(32).fill(7)
  const draft = await startDraft(system, { consultationId: open, versionNumber: 1, locale: 'fi' })
  if (!draft.ok) throw new Error(draft.code)
  await submitAnswer(system, { token: draft.value.token, secret, consultationId: open, versionNumber: 1, locale: 'fi', values, municipality: null })
  const sent = await receiptOf(system, draft.value.token, secret)
  if (sent.state !== 'shown') throw new Error(sent.state)
  return { id: (await db.response.findFirstOrThrow({ where: { consultationId: open } })).id, code: sent.receipt.code }
}

/** What everybody sees of the words of an answer. */
async function shownText(id: string): Promise<string> {
  const { rows } = await copy.pool.query<{ text: string }>("SELECT value->>'text' AS text FROM moderation_public_by_person WHERE response_id = $1", [id])
  return rows[0]!.text
}
const shownStatement = async (id: string) => (await copy.pool.query<{ content: string }>('SELECT content::text AS content FROM moderation_public_statements WHERE id = $1', [id])).rows[0]?.content

// What a backup holds that was made before anything was hidden, withdrawn or forgotten, and what was done after it.
beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
  moderator = await aPersonWith(db, 'moderator')
  consultationId = await aConsultationRow(db)
  responseId = await aResponse(db, consultationId, { answers: { q1: { text: THIRD } } })
  untouched = await aResponse(db, consultationId, { answers: { q1: { text: CALM } } })
  hiddenIn = await aStatementRow(db, consultationId, { isTextReleased: true })
  withdrawn = await aStatementRow(db, consultationId, { isTextReleased: true })
  giver = await aGiver()
  remarkId = randomUUID()
  await db.accessibilityRemark.create({ data: { countyId, id: remarkId, text: 'nappi', emailSealed: Buffer.from('sealed'), locale: 'fi', receivedAt: system.now, dueOn: system.now, reply: 'korjattu', repliedAt: system.now } })
  attachmentId = await anAttachment()
  passageId = await aShownPassage()
  dismissed = await aPersonWith(db, 'publisher')
  unlinked = await aPersonWith(db, 'author')
  await db.personKey.create({ data: { countyId, provider: 'strong', keyDigest: new Uint8Array(32).fill(4), personId: unlinked, linkedAt: system.now } })
  await signInAsDemo(system, { personId: moderator, isDemo: true })
  const { id: sessionId } = await db.session.findFirstOrThrow({ where: { personId: moderator } })
  const [toRegret, toExtend] = [await anAnswer({ q1: { text: REGRETTED } }), await anAnswer({ q1: { text: CALM } })]
  edited = toRegret.id
  extended = toExtend.id
  complained = await aResponse(db, consultationId, { answers: { q1: { text: FEEDBACK } } })
  await answerHandOver(system, { sourceKind: 'answer', sourceId: complained, kind: 'feedback', agrees: true })
  const author = await aPersonWith(db, 'author')
  endsLater = (await db.roleGrant.findFirstOrThrow({ where: { personId: author } })).id
  const writer = await aPersonWith(db, 'plain-confirmer')
  lengthened = (await db.roleGrant.findFirstOrThrow({ where: { personId: writer } })).id
  await db.roleGrant.updateMany({ where: { id: lengthened }, data: { endsOn: new Date('2026-12-01') } })
  const analyst = await aPersonWith(db, 'analyst')
  grantId = (await db.roleGrant.findFirstOrThrow({ where: { personId: analyst } })).id
  await db.$disconnect()
  await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${original}'`, `CREATE DATABASE ${original}_copy TEMPLATE ${original} STRATEGY file_copy`)
  const opened = openDatabase(Object.assign(new URL(database.url), { pathname: `/${original}_copy` }).href, { max: 3 })
  copy = { ...opened, db: opened.db as typeof db }
  old = workFor(copy)

  const as = (personId: string) => workFor(database, { actor: { kind: 'person', personId } })
  await screenTexts(system, { consultationId })
  const seen = async (sourceKind: 'answer' | 'statement', sourceId: string, part: string) => {
    await raiseText(as(moderator), { sourceKind, sourceId, part })
    const { id } = await db.moderatedText.findFirstOrThrow({ where: { sourceId, part } })
    return { textId: id, ...(await openedText(system, id))!.seen }
  }
  const done = [
    await redactText(as(moderator), await seen('answer', responseId, 'q1'), { reason: 'identifying', stretches: [], words: 'Maija Meikäläinen' }),
    await hideText(as(moderator), await seen('statement', hiddenIn, 'summary/fi'), { reason: 'identifying' }),
    await withdrawStatement(as(giver), { statementId: withdrawn }, { isSummaryPublished: async () => false }),
    await forgetOwnEmail(as(giver), { personId: giver, signedInAt: system.now }),
    await removeAttachment(system, { ownerKind: 'consultation', ownerId: consultationId, attachmentId }),
    await withdrawRelease(system, { passageId }),
    await endPerson(system, { personId: dismissed }),
    await endRole(system, { personId: analyst, grantId, endsOn: null }),
    await endRole(system, { personId: author, grantId: endsLater, endsOn: '2026-12-31' }),
    await endRole(system, { personId: writer, grantId: lengthened, endsOn: '2027-01-31' }),
    await editAnswer(system, { code: toRegret.code, seen: { revision: 1, versionNumber: 1 }, locale: 'fi', values: { q1: { text: CALM } }, municipality: null }),
    await editAnswer(system, { code: toExtend.code, seen: { revision: 1, versionNumber: 1 }, locale: 'fi', values: { q1: { text: CALM }, q2: { text: CALM } }, municipality: null }),
    await answerHandOver(system, { sourceKind: 'answer', sourceId: complained, kind: 'feedback', agrees: false }),
    await unlinkStrong(system, { personId: unlinked }),
    await signOut(system, { sessionId }),
  ]
  expect(done.filter(({ ok }) => !ok)).toEqual([])
  await forgetRemarkAddress(system, { remarkId })
  await writeJournal(system, file)
}, 60_000)

afterAll(async () => {
  await copy.close()
  await onServer(`DROP DATABASE IF EXISTS ${original}_copy WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})

describe('a restored copy of yesterday', () => {
  it('still shows everything, and is known by its journal to be old', async () => {
    expect(await shownText(responseId)).toBe(THIRD)
    expect(await shownStatement(withdrawn)).toBeDefined()
    expect(await shownText(edited)).toBe(REGRETTED)
    expect((await copy.db.handOver.findFirstOrThrow({ where: { sourceId: complained } })).state).toBe('agreed')
    expect(await copy.db.session.count({ where: { endedAt: null } })).toBe(1)
    expect(await isOlderThanJournal(old, file.read())).toBe(true)
  })

  it('shows nothing any more that was hidden, withdrawn or forgotten since', async () => {
    await replayJournal(old, file.read())
    expect(await shownText(responseId)).not.toContain('Maija')
    expect(await shownStatement(hiddenIn)).not.toContain('Muistisairaat')
    expect(await shownStatement(withdrawn)).toBeUndefined()
    expect((await copy.db.person.findFirstOrThrow({ where: { id: giver } })).email).toBeNull()
    expect((await copy.db.accessibilityRemark.findFirstOrThrow({ where: { id: remarkId } })).emailSealed).toBeNull()
    expect(await copy.db.attachment.count({ where: { id: attachmentId } })).toBe(0)
    expect((await copy.db.passage.findFirstOrThrow({ where: { id: passageId } })).releasedAt).toBeNull()
    expect((await copy.db.person.findFirstOrThrow({ where: { id: dismissed } })).endedAt).not.toBeNull()
    expect((await copy.db.roleGrant.findFirstOrThrow({ where: { id: grantId } })).endsOn).not.toBeNull()
    expect(await copy.db.personKey.findMany({ where: { personId: unlinked } })).toEqual([])
    expect((await copy.db.roleGrant.findFirstOrThrow({ where: { id: endsLater } })).endsOn).toEqual(new Date('2026-12-31'))
    expect((await copy.db.deletionJournal.findFirstOrThrow({ where: { kind: 'roles-ended-on' } })).lastDay).toEqual(new Date('2026-12-31'))
    expect(await shownText(edited)).not.toContain('Koivutien')
    expect((await copy.db.handOver.findFirstOrThrow({ where: { sourceId: complained } })).state).toBe('declined')
    for (const id of [untouched, extended]) expect(await shownText(id)).toBe(CALM)
    expect(await isOlderThanJournal(old, file.read())).toBe(false)
  })

  it('lets nobody in who has signed out since: everybody signs in anew, once', async () => {
    expect(await copy.db.session.count({ where: { endedAt: null } })).toBe(0)
    await signInAsDemo(old, { personId: moderator, isDemo: true })
    await replayJournal(old, file.read())
    expect(await copy.db.session.count({ where: { endedAt: null } })).toBe(1)
  })

  it('tells moderator and author of the restore and not of a change, also when the words are looked through later', async () => {
    for (const sourceId of [responseId, edited]) {
      const { id, consultationId: matter } = await copy.db.moderatedText.findFirstOrThrow({ where: { sourceId } })
      for (const look of ['before', 'after']) {
        if (look === 'after') await screenTexts(old, { consultationId: matter })
        const opened = (await openedText(old, id))!
        expect(opened).toMatchObject({ state: 'waiting', isChanged: true, isRestored: true })
        expect(opened.concerns).toContain('restored')
        expect(opened.concerns).not.toContain('changed')
        expect(await ownModeration(old, 'answer', sourceId)).toMatchObject({ changed: [], restored: ['q1'] })
      }
    }
  })

  it('waits for a moderator, and what that person decides stays when the journal is read again', async () => {
    const { id } = await copy.db.moderatedText.findFirstOrThrow({ where: { sourceId: responseId } })
    const opened = (await openedText(old, id))!
    expect(opened).toMatchObject({ state: 'waiting', isChanged: true })
    expect(await approveText({ ...old, actor: { kind: 'person', personId: moderator } }, { textId: id, ...opened.seen })).toMatchObject({ ok: true })
    expect(await shownText(responseId)).toBe(THIRD)
    expect(await openedText(old, id)).toMatchObject({ isChanged: false, isRestored: false })
    await copy.db.person.updateMany({ where: { id: giver }, data: { email: 'uusi@yhdistys.example' } })
    await copy.db.roleGrant.updateMany({ where: { id: endsLater }, data: { endsOn: new Date('2027-06-30') } })
    expect(await answerHandOver(old, { sourceKind: 'answer', sourceId: complained, kind: 'feedback', agrees: true })).toMatchObject({ ok: true })
    expect(await replayJournal(old, file.read())).toEqual({ deleted: 0 })
    expect(await shownText(responseId)).toBe(THIRD)
    expect((await copy.db.person.findFirstOrThrow({ where: { id: giver } })).email).toBe('uusi@yhdistys.example')
    expect((await copy.db.roleGrant.findFirstOrThrow({ where: { id: endsLater } })).endsOn).toEqual(new Date('2027-06-30'))
    expect((await copy.db.handOver.findFirstOrThrow({ where: { sourceId: complained } })).state).toBe('agreed')
  })
})

describe('the journal', () => {
  it('holds ids and no word of what was hidden, and only what was deleted is certified', async () => {
    expect(JSON.stringify(file.read())).not.toMatch(/Maija|Muistisairaat|Koivutien|laskun|@/)
    expect(file.read().filter(({ ids }) => ids.includes(extended) || ids.includes(lengthened))).toEqual([])
    expect(file.read().find(({ kind }) => kind === 'roles-ended-on')).toMatchObject({ ids: [endsLater], lastDay: '2026-12-31' })
    await issueCertificates(system)
    expect((await db.deletionCertificate.findMany()).map(({ kind }) => kind).sort()).toEqual(['addresses', 'attachments', 'remark-addresses'])
  })
})
