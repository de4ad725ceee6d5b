import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { countyDirectory } from '~/counties/queries/county-directory.server'
import type { CountyFacts } from '~/counties/contract'
import { LOCALES } from '~/kernel/locales'
import { keepInTouch } from '~/notifications/commands/keep-in-touch.server'
import { checkPackage } from '~/oversight/exports/archive-package.server'
import { dataKeysOf } from '~/platform/crypto/data-keys.server'
import { unpackFiles } from '~/platform/files/zip.server'
import { seedDemo } from '../../../prisma/seed/seed.server'
import { testDatabase, workFor } from '../../../tests/support/database'
import { PERSONAL_DATA } from '../personal-data'
import { matterPackage, tenantPackage } from './packages.server'

const database = await testDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const work = workFor(database, { now })
const keys = dataKeysOf({ secret: 'a secret of the tests that is long enough' })
let gathering: { work: typeof work; county: CountyFacts; origin: string }
let released: string[]
let unreleased: string[]

const textsOf = (bytes: Uint8Array) => new Map(unpackFiles(bytes)!.map((file) => [file.path, new TextDecoder().decode(file.bytes)]))
const holding = (texts: Map<string, string>, words: string) => [...texts].filter(([, text]) => text.includes(words) || text.includes(JSON.stringify(words).slice(1, -1))).map(([path]) => path)

beforeAll(async () => {
  await seedDemo(database.db, now)
  const [entry] = await countyDirectory(database.db, '2026-11-22')
  gathering = { work, county: entry!.facts, origin: 'https://kuultu.example' }
  await keepInTouch(work, { email: 'kaisa@asukas.example', purposes: ['panel'], locale: 'fi', consultationId: randomUUID(), keys })
  const early = await database.db.consultation.findFirstOrThrow({ where: { slug: 'lahipalvelut-varhainen' } })
  const answers = await database.db.answer.findMany({ where: { consultationId: early.id } })
  const passages = await database.db.passage.findMany({ where: { consultationId: early.id, sourceKind: 'answer', releasedAt: { not: null } } })
  const marked = new Set(passages.map(({ sourceId, part }) => `${sourceId} ${part}`))
  const texts = answers.map(({ responseId, questionId, value }) => ({ key: `${responseId} ${questionId}`, text: (value as { text?: string }).text ?? '' })).filter(({ text }) => text.length > 40)
  released = passages.flatMap(({ sourceId, part, startAt, endAt }) => {
    const text = texts.find(({ key }) => key === `${sourceId} ${part}`)?.text
    return text ? [text.slice(startAt, endAt)] : []
  })
  unreleased = texts.filter(({ key }) => !marked.has(key)).map(({ text }) => text)
}, 120_000)

describe('the package of a matter', () => {
  it('goes round, and holds everything public in every language', async () => {
    const made = (await matterPackage(gathering, 'lahipalvelut-varhainen'))!
    expect(checkPackage(made.bytes)).toEqual({ manifest: made.manifest, faults: [] })
    const paths = made.manifest.files.map(({ path }) => path)
    for (const locale of LOCALES) {
      for (const name of ['consultation-v1', 'form-v1', 'summary-v1', 'evidence-1']) expect(paths).toContain(`documents/${name}.${locale}.html`)
      expect(paths.filter((path) => path.startsWith('documents/statement-') && path.endsWith(`.${locale}.html`))).toHaveLength(5)
    }
    expect(paths).toEqual(expect.arrayContaining(['data/consultation-v1.json', 'data/summary-v1.json', 'data/decision.json', 'data/announcements.json', 'data/log.json', 'metadata.xml']))
    expect(made.manifest.matters).toMatchObject([{ slug: 'lahipalvelut-varhainen' }])
  })

  it('is written as pages that can be read by themselves', async () => {
    const texts = textsOf((await matterPackage(gathering, 'lahipalvelut-varhainen'))!.bytes)
    const pages = [...texts].filter(([path]) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(50)
    for (const [path, html] of pages) {
      expect(html, path).toMatch(/^<!doctype html>\n<html lang="[a-z-]+" dir="ltr">/)
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1)
      expect(html, path).not.toMatch(/<script|<link|<form|src="|href="\/|url\(/)
    }
    expect(texts.get('documents/summary-v1.sv.html')).toContain('lang="sv"')
  })

  it('holds what was released and nothing that was not', async () => {
    const texts = textsOf((await matterPackage(gathering, 'lahipalvelut-varhainen'))!.bytes)
    expect(released.length).toBeGreaterThan(0)
    expect(unreleased.length).toBeGreaterThan(10)
    for (const words of released) expect(holding(texts, words).some((path) => path.includes('evidence')), words).toBe(true)
    for (const words of unreleased) expect(holding(texts, words), words).toEqual([])
    for (const name of ['Aino Laine', 'Marjatta Ojala', '@jarvirannikko.example"', 'kaisa@']) expect(holding(texts, name).filter((path) => !path.startsWith('documents/consultation') && !path.startsWith('data/consultation')), name).toEqual([])
    const responses = await database.db.response.findMany({ select: { id: true } })
    expect(responses.filter(({ id }) => holding(texts, id).length > 0)).toEqual([])
  })

  it('of a statement that waits for its check holds giver and time only', async () => {
    const waiting = await database.db.statement.findFirstOrThrow({ where: { state: 'submitted', textState: 'released' } })
    await database.db.statement.update({ where: { countyId_id: { countyId: 'jarvirannikko', id: waiting.id } }, data: { textState: 'waiting' } })
    const { slug } = await database.db.consultation.findFirstOrThrow({ where: { id: waiting.consultationId } })
    const texts = textsOf((await matterPackage(gathering, slug))!.bytes)
    const title = Object.values((waiting.content as { title: Record<string, string> }).title)[0]!
    expect(holding(texts, title)).toEqual([])
    expect(holding(texts, waiting.documentNumber!).length).toBeGreaterThan(0)
    await database.db.statement.update({ where: { countyId_id: { countyId: 'jarvirannikko', id: waiting.id } }, data: { textState: 'released' } })
  })

  it('keeps a withdrawn statement in the register and the log, without a word of it', async () => {
    const gone = await database.db.statement.findFirstOrThrow({ where: { state: 'submitted', textState: 'released' } })
    const { slug } = await database.db.consultation.findFirstOrThrow({ where: { id: gone.consultationId } })
    const key = { countyId_id: { countyId: 'jarvirannikko', id: gone.id } }
    await database.db.statement.update({ where: key, data: { state: 'withdrawn', updatedAt: new Date('2026-11-21T22:30:00Z') } })
    const made = (await matterPackage(gathering, slug))!
    const texts = textsOf(made.bytes)
    await database.db.statement.update({ where: key, data: { state: 'submitted', updatedAt: gone.updatedAt } })
    expect(checkPackage(made.bytes).faults).toEqual([])
    const register = JSON.parse(texts.get('data/register.json')!) as { documentNumber: string; giver: object; arrivedAt: string; withdrawnOn: string | null }[]
    const line = register.find(({ documentNumber }) => documentNumber === gone.documentNumber)
    expect(Object.keys(line!)).toEqual(['id', 'documentNumber', 'giver', 'arrivedAt', 'withdrawnOn'])
    expect(line).toMatchObject({ withdrawnOn: '2026-11-22', arrivedAt: expect.stringMatching(/:00\.000Z$/) as string })
    expect(Object.keys(line!.giver).length).toBeGreaterThan(0)
    expect(register.filter(({ withdrawnOn }) => withdrawnOn === null).length).toBe(register.length - 1)
    expect(texts.get('data/log.json')).toContain(gone.id)
    expect(holding(texts, Object.values((gone.content as { title: Record<string, string> }).title)[0]!)).toEqual([])
    expect(made.manifest.files.find(({ path }) => path === 'data/register.json')).toMatchObject({ title: 'Annetut lausunnot asiarekisterissä' })
  })

  it('calls every file by what it holds', async () => {
    const { manifest } = (await matterPackage(gathering, 'lahipalvelut-varhainen'))!
    for (const { title, path } of manifest.files) expect(title, path).not.toMatch(/^(?:[a-z]+-[v\d]+|Announcements|Decision|Log|)$/)
  })

  it('is none of a matter that is not there', async () => {
    expect(await matterPackage(gathering, 'ei-ole')).toBeNull()
  })
})

describe('the package of a whole tenant', () => {
  it('goes round and holds every table that may leave, and every matter', async () => {
    const made = await tenantPackage(gathering, { contacts: null })
    expect(checkPackage(made.bytes).faults).toEqual([])
    const texts = textsOf(made.bytes)
    for (const [table, { leaves }] of Object.entries(PERSONAL_DATA)) expect(texts.has(`tables/${table.replaceAll('_', '-')}.jsonl`), table).toBe(leaves !== 'never')
    expect(texts.get('tables/response.jsonl')!.trim().split('\n')).toHaveLength(await database.db.response.count())
    expect(texts.get('tables/county.jsonl')).toContain('Järvirannikon hyvinvointialue')
    expect(made.manifest.matters.map(({ slug }) => slug).sort()).toEqual(['lahipalvelut', 'lahipalvelut-varhainen', 'nuoret', 'osallisuus'])
    expect(texts.has('matters/osallisuus/documents/consultation-v1.fi.html')).toBe(true)
  })

  it('tells when somebody answered to the minute at most', async () => {
    const [one] = await database.db.response.findMany({ take: 1 })
    await database.db.response.updateMany({ where: { id: one!.id }, data: { editedAt: new Date('2026-11-20T10:11:12.345Z') } })
    const texts = textsOf((await tenantPackage(gathering, { contacts: null })).bytes)
    await database.db.response.updateMany({ where: { id: one!.id }, data: { editedAt: one!.editedAt } })
    expect(texts.get('tables/response.jsonl')).toContain('"edited_at":"2026-11-20T10:11:00+00:00"')
    for (const table of ['response', 'hand-over', 'moderation-appeal']) expect(texts.get(`tables/${table}.jsonl`), table).not.toMatch(/"(?:received_at|edited_at|withdrawn_at|asked_at|answered_at|at)":"[^"]*(?:[.]|:(?!00[+Z])\d\d[+Z])/)
  })

  it('holds no secrets, and contact details only when asked for', async () => {
    const without = textsOf((await tenantPackage(gathering, { contacts: null })).bytes)
    expect(holding(without, 'kaisa@asukas.example')).toEqual([])
    expect([...without.values()].some((text) => /"(?:token_digest|code_digest|read_code_digest|email_sealed|draft_id)"/.test(text))).toBe(false)
    const withContacts = textsOf((await tenantPackage(gathering, { contacts: keys })).bytes)
    expect(holding(withContacts, 'kaisa@asukas.example')).toEqual(['contacts.jsonl'])
    expect(await database.db.auditEntry.count({ where: { action: 'notifications.contacts-opened' } })).toBe(1)
  })
})
