import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aContent } from '~/consultations/testing/builders'
import { editAnswer } from '~/answers/commands/edit-answer.server'
import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { withdrawAnswer } from '~/answers/commands/withdraw-answer.server'
import { aCounty } from '~/analysis/testing/builders'
import { testDatabase, workFor } from '../../tests/support/database'
import { planSupplement } from './commands/plan-supplement.server'
import { publishRoot } from './commands/publish-root.server'
import { proofFile } from './documents/proof-file'
import { ownProof, type InclusionProof } from './queries/own-proof.server'
import { allPublishedRoots, publishedRoots } from './queries/published-roots.server'

const database = await testDatabase()
const now = new Date('2027-02-01T10:00:00Z')
const closesAt = new Date('2027-02-14T21:59:59.999Z')
const work = workFor(database, { now })
const closed = workFor(database, { now: new Date('2027-02-14T22:00:01Z') })
const later = workFor(database, { now: new Date('2027-02-15T09:03:00Z') })
const guards = { isSummaryPublished: async () => false }
const folder = mkdtempSync(join(tmpdir(), 'kuultu-proof-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  await aCounty(database.db)
})

async function aConsultation(slug = `c-${randomUUID()}`): Promise<string> {
  const id = randomUUID()
  await database.db.consultation.create({
    data: {
      countyId: 'jarvirannikko', id, slug, kind: 'survey', caseNumber: 'X/1', originalLocale: 'fi', theme: 'services', municipalities: [], channels: ['web', 'paper'],
      opensAt: new Date('2027-01-11T06:00:00Z'), closesAt, summaryDueOn: new Date('2027-03-12'), decisionOn: new Date('2027-04-12'),
      publishedAt: new Date('2027-01-01T06:00:00Z'), currentVersion: 1, searchText: '',
      versions: { create: { number: 1, content: aContent(), publishedAt: now } },
    },
  })
  return id
}

type Given = { code: string; responseId: string }

async function answered(consultationId: string, text: string): Promise<Given> {
  const result = await receiveAnswer(work, { consultationId, versionNumber: 1, locale: 'fi', channel: 'paper', values: { q1: { option: 'walk' }, q7: { text } } })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

async function manyAnswered(consultationId: string, count: number): Promise<Given[]> {
  return await Promise.all(Array.from({ length: count }, async (_, index) => await answered(consultationId, `Vastaus ${index}`)))
}

async function proofOf(consultationId: string, { responseId }: Given, at = later): Promise<InclusionProof> {
  const proof = await ownProof(at, { consultationId, responseId })
  if (proof.state !== 'counted') throw new Error(proof.state)
  return proof.proof
}

/** What the command without database says about a proof, and its exit code. */
function check(proof: InclusionProof | object, words: string[] = [], withAnswer = false): { code: number; said: string } {
  const name = join(folder, `${randomUUID()}.json`)
  writeFileSync(name, 'root' in proof && typeof proof.root === 'string' ? proofFile(proof, { county: 'jarvirannikko', consultation: 'lahipalvelut', rootsAt: 'https://osallistu.example/fi/consultations/lahipalvelut/proof', withAnswer }) : JSON.stringify(proof))
  try {
    return { code: 0, said: execFileSync(process.execPath, ['app/cli/proof.mjs', '--file', name, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { code: status, said: stderr }
  }
}

const roots = async (consultationId: string) => await publishedRoots(later, consultationId, 5)

describe('the root of the closing', () => {
  it('is not published before everybody has had their time', async () => {
    const consultationId = await aConsultation()
    const given = await answered(consultationId, 'Vastaus')
    expect(await publishRoot(workFor(database, { now: closesAt }), { consultationId })).toEqual({ ok: true, value: null })
    expect(await ownProof(workFor(database, { now: closesAt }), { consultationId, responseId: given.responseId })).toEqual({ state: 'open', closesAt })
    expect(await roots(consultationId)).toEqual([])
  })

  it('proves every answer to the command that needs no database', async () => {
    const consultationId = await aConsultation()
    const given = await manyAnswered(consultationId, 7)
    expect(await publishRoot(closed, { consultationId })).toEqual({ ok: true, value: { ordinal: 1 } })
    const [root] = await roots(consultationId)
    expect(root).toMatchObject({ number: 1, counts: { leaves: 7, added: 7, removed: 0 } })
    for (const each of given) {
      const proof = await proofOf(consultationId, each)
      expect(proof.root).toBe(root!.root)
      expect(check(proof, ['--root', root!.root])).toMatchObject({ code: 0, said: expect.stringContaining('Yes: the answer is counted under root 1 of "lahipalvelut".') })
    }
  })

  it('does not prove what was not answered', async () => {
    const consultationId = await aConsultation()
    const [one] = await manyAnswered(consultationId, 5)
    await publishRoot(closed, { consultationId })
    const proof = await proofOf(consultationId, one!)
    const other = '0'.repeat(64)
    expect(check({ ...proof, salt: other })).toMatchObject({ code: 1, said: expect.stringContaining('not under the root') })
    expect(check({ ...proof, contentDigest: other })).toMatchObject({ code: 1 })
    expect(check({ ...proof, root: other })).toMatchObject({ code: 1 })
    expect(check({ ...proof, path: proof.path.slice(1) })).toMatchObject({ code: 1 })
    expect(check(proof, ['--root', other])).toMatchObject({ code: 1, said: expect.stringContaining('not the one you gave') })
    expect(check({ kind: 'something' })).toMatchObject({ code: 1, said: expect.stringContaining('is not a proof of Kuultu') })
    expect(check(proof, [], true)).toMatchObject({ code: 0, said: expect.stringContaining('word for word') })
    const changed = { ...proof, content: { ...proof.content, answers: { q7: { text: 'Muu' } } } }
    expect(check(changed, [], true)).toMatchObject({ code: 1, said: expect.stringContaining('another answer') })
  })

  it('stands alone: a file without the answer holds nothing of it', async () => {
    const consultationId = await aConsultation()
    const given = await answered(consultationId, 'Salainensana')
    await publishRoot(closed, { consultationId })
    const proof = await proofOf(consultationId, given)
    const around = { county: 'jarvirannikko', consultation: 'c', rootsAt: 'https://a.example', withAnswer: false }
    expect(proofFile(proof, around)).not.toMatch(new RegExp(`Salainensana|walk|${proof.contentSalt}|${given.responseId}`))
    expect(proofFile(proof, { ...around, withAnswer: true })).toContain('Salainensana')
  })

  it('is published once, however often it is asked for, also at the same time', async () => {
    const consultationId = await aConsultation()
    await manyAnswered(consultationId, 5)
    await Promise.all([publishRoot(closed, { consultationId }), publishRoot(closed, { consultationId }), publishRoot(later, { consultationId })])
    expect(await roots(consultationId)).toHaveLength(1)
    expect(await database.db.auditEntry.count({ where: { action: 'oversight.root-published', subjectId: consultationId } })).toBe(1)
  })

  it('of nobody’s answers is a root too', async () => {
    const consultationId = await aConsultation()
    await publishRoot(closed, { consultationId })
    expect(await roots(consultationId)).toMatchObject([{ number: 1, counts: { leaves: 0, added: 0, removed: 0 }, root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }])
  })

  it('does not tell how many answered while they are few', async () => {
    const consultationId = await aConsultation()
    await manyAnswered(consultationId, 3)
    await publishRoot(closed, { consultationId })
    expect((await roots(consultationId))[0]!.counts).toEqual({ leaves: null, added: null, removed: null })
  })

  it('stands in the audit log, and nothing there tells whose leaf is where', async () => {
    const consultationId = await aConsultation()
    const [given] = await manyAnswered(consultationId, 5)
    await publishRoot(closed, { consultationId })
    const entry = await database.db.auditEntry.findFirstOrThrow({ where: { action: 'oversight.root-published', subjectId: consultationId } })
    expect(entry.details).toEqual({ ordinal: 1, root: (await roots(consultationId))[0]!.root, leaves: 5, added: 5, removed: 0 })
    const heaps = await database.pool.query(`SELECT t::text AS row FROM inclusion_heap t WHERE consultation_id = $1`, [consultationId])
    expect(JSON.stringify(heaps.rows)).not.toContain(given!.responseId)
  })
})

describe('a supplement', () => {
  it('tells how many came and went, never which', async () => {
    const consultationId = await aConsultation()
    const given = await manyAnswered(consultationId, 6)
    await publishRoot(closed, { consultationId })
    const before = await proofOf(consultationId, given[1]!)
    await withdrawAnswer(later, { code: given[0]!.code }, guards)
    await answered(consultationId, 'Myöhässä tullut paperi')
    expect(await publishRoot(later, { consultationId })).toEqual({ ok: true, value: { ordinal: 2 } })
    expect((await roots(consultationId)).map(({ number, counts }) => ({ number, ...counts }))).toEqual([{ number: 1, leaves: 6, added: 6, removed: 0 }, { number: 2, leaves: 6, added: 1, removed: 1 }])
    expect(await ownProof(later, { consultationId, responseId: given[0]!.responseId })).toEqual({ state: 'gone' })
    const after = await proofOf(consultationId, given[1]!)
    expect([after.number, check(after).code]).toEqual([2, 0])
    // As the page calls it.
    expect(check(after).said).toContain('under supplement 1 (root 2) of')
    // What was proved against the first root is proved still.
    expect(check(before, ['--root', (await roots(consultationId))[0]!.root]).code).toBe(0)
  })

  it('is waited for by an answer that came after the root', async () => {
    const consultationId = await aConsultation()
    await manyAnswered(consultationId, 5)
    await publishRoot(closed, { consultationId })
    const late = await answered(consultationId, 'Paperi')
    expect(await ownProof(later, { consultationId, responseId: late.responseId })).toEqual({ state: 'coming', dueAt: new Date('2027-02-15T09:10:00Z') })
    await publishRoot(later, { consultationId })
    expect(check(await proofOf(consultationId, late)).code).toBe(0)
  })

  it('is planned once for all changes of ten minutes, and only after closing', async () => {
    const consultationId = await aConsultation()
    const jobs = async () => (await database.pool.query<{ run_at: Date }>(`SELECT run_at FROM graphile_worker.jobs WHERE key = $1`, [`oversight.counting-due:${consultationId}`])).rows.map(({ run_at }) => run_at)
    await planSupplement(work, { consultationId })
    expect(await jobs()).toEqual([])
    await planSupplement(later, { consultationId })
    await planSupplement(workFor(database, { now: new Date('2027-02-15T09:09:59Z') }), { consultationId })
    expect(await jobs()).toEqual([new Date('2027-02-15T09:10:00Z')])
  })
})

describe('the salt of an answer', () => {
  const saltOf = async ({ responseId }: Given) => (await database.db.response.findFirstOrThrow({ where: { id: responseId }, select: { salt: true } })).salt

  it('is chance, is another after a change, and dies with the words', async () => {
    const consultationId = await aConsultation()
    const [one, other] = await manyAnswered(consultationId, 2)
    const first = await saltOf(one!)
    expect(first).toHaveLength(32)
    expect(first).not.toEqual(await saltOf(other!))
    await editAnswer(work, { code: one!.code, seen: { revision: 1, versionNumber: 1 }, locale: 'fi', values: { q7: { text: 'Toinen' } }, municipality: null })
    const second = await saltOf(one!)
    expect(second).toHaveLength(32)
    expect(second).not.toEqual(first)
    await withdrawAnswer(later, { code: one!.code }, guards)
    expect(await saltOf(one!)).toBeNull()
  })
})

describe('the roots of the county', () => {
  it('are listed by consultation', async () => {
    const consultationId = await aConsultation('viimeinen')
    await manyAnswered(consultationId, 5)
    await publishRoot(closed, { consultationId })
    const all = await allPublishedRoots(later, 5)
    expect(all.find(({ slug }) => slug === 'viimeinen')).toMatchObject({ consultationId, roots: [{ number: 1, counts: { leaves: 5 } }] })
    expect(await allPublishedRoots(workFor(database, { countyId: 'another' }), 5)).toEqual([])
  })
})

describe('thousands of answers', () => {
  const COUNT = 5_000

  it('are under one root, and each finds its way to it', { timeout: 120_000 }, async () => {
    const consultationId = await aConsultation()
    await database.pool.query(
      `INSERT INTO response (county_id, id, consultation_id, version_number, draft_id, code_digest, read_code_digest, locale, channel, received_at, revision)
       SELECT 'jarvirannikko', gen_random_uuid(), $1, 1, gen_random_uuid(), sha256(('code ' || i)::bytea), sha256(('read ' || i)::bytea), 'fi', 'web', $2::timestamptz + i * interval '1 millisecond', 1
       FROM generate_series(1, $3::int) i`,
      [consultationId, now, COUNT],
    )
    // The database would go on checking every answer as it did when there were a handful.
    await database.pool.query('ANALYZE')
    await database.pool.query(
      `INSERT INTO answer (county_id, response_id, question_id, consultation_id, value)
       SELECT r.county_id, r.id, q, $1, '{"option":"walk"}' FROM response r CROSS JOIN (VALUES ('q1'), ('q2')) AS questions(q) WHERE r.consultation_id = $1`,
      [consultationId],
    )
    await database.pool.query('ANALYZE')
    expect(await publishRoot(closed, { consultationId })).toMatchObject({ ok: true, value: { ordinal: 1 } })
    const some = await database.pool.query<{ id: string }>(`SELECT id FROM response WHERE consultation_id = $1 ORDER BY id LIMIT 3`, [consultationId])
    for (const { id } of some.rows) {
      const proof = await proofOf(consultationId, { responseId: id, code: '' })
      expect(proof.path.length).toBeLessThanOrEqual(13)
      expect(check(proof).code).toBe(0)
    }
    expect((await roots(consultationId))[0]!.counts.leaves).toBe(COUNT)
    // Nothing has changed: found out without a second publication.
    expect(await publishRoot(later, { consultationId })).toEqual({ ok: true, value: null })
  })
})
