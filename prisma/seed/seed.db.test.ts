import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { openDefects } from '~/accessibility/queries/defects.server'
import { ownAnswer } from '~/answers/queries/own-answer.server'
import type { CountySettings } from '~/counties/contract'
import { isEmpty } from '~/counties/queries/county-directory.server'
import { whatBecameOfAnswer } from '~/follow-up/queries/what-became-of-answer.server'
import { LOCALES } from '~/kernel/locales'
import { publishRoot } from '~/oversight/commands/publish-root.server'
import { entryFault } from '~/platform/audit/shapes'
import { demoOutbox } from '~/platform/mail/demo-outbox.server'
import { textsOf } from '~/statements/rules/texts-of'
import type { StatementDraft } from '~/statements/contract'
import { seedDemo } from './seed.server'

const database = await testDatabase()
const now = new Date('2026-11-22T10:00:00Z')

describe('the demo story', () => {
  beforeAll(async () => {
    expect(await isEmpty(database.db)).toBe(true)
    await seedDemo(database.db, now, true)
  }, 120_000)

  it('has three open matters, one of them for children, and one that is over', async () => {
    const open = await database.db.consultation.findMany({ where: { opensAt: { lt: now }, closesAt: { gt: now } }, orderBy: { slug: 'asc' } })
    expect(open.map((row) => row.slug)).toEqual(['lahipalvelut', 'nuoret', 'osallisuus'])
    expect((await database.db.consultation.findFirst({ where: { slug: 'lahipalvelut-varhainen' } }))?.summaryPublishedAt).not.toBeNull()
  })

  it('has about sixty answers and five statements behind the published summary', async () => {
    const early = await database.db.consultation.findFirstOrThrow({ where: { slug: 'lahipalvelut-varhainen' } })
    expect(await database.db.response.count({ where: { consultationId: early.id } })).toBe(61)
    expect(await database.db.statement.count({ where: { consultationId: early.id, state: 'submitted' } })).toBe(5)
    expect(await database.db.summaryVersion.count()).toBe(1)
  })

  it('has checksums of the early round from the days of the story, which hold to this day', async () => {
    const { id, closesAt } = await database.db.consultation.findFirstOrThrow({ where: { slug: 'lahipalvelut-varhainen' } })
    const roots = await database.db.inclusionRoot.findMany({ where: { consultationId: id }, orderBy: { ordinal: 'asc' } })
    expect(roots.map(({ leafCount, addedCount, removedCount }) => [leafCount, addedCount, removedCount])).toEqual([[61, 61, 0], [61, 1, 1]])
    expect(roots[0]!.publishedAt.getTime() - closesAt.getTime()).toBeLessThan(600_000)
    expect(roots[1]!.publishedAt.getTime()).toBeLessThan(closesAt.getTime() + 3 * 86_400_000)
    expect(await publishRoot(workFor(database, { now }), { consultationId: id })).toEqual({ ok: true, value: null })
  })

  it('has statements that arrived by day, with every text of theirs in all three languages', async () => {
    const statements = await database.db.statement.findMany({ where: { state: 'submitted' } })
    const hours = statements.map(({ submittedAt }) => Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'Europe/Helsinki' }).format(submittedAt!)))
    expect(hours.filter((hour) => hour < 9 || hour >= 17)).toEqual([])
    const inLanguages = (content: unknown, locale: string) => new Set(textsOf(keepOnly(content, locale)).map(({ place }) => place))
    for (const { content } of statements) for (const locale of ['sv', 'en']) expect(inLanguages(content, locale)).toEqual(inLanguages(content, 'fi'))
  })

  it('has texts for a moderator to look at, a hidden part in the early round and an appeal', async () => {
    expect(await database.db.moderatedText.count({ where: { state: 'waiting' } })).toBeGreaterThan(2)
    expect(await database.db.moderatedText.count({ where: { shown: 'redacted' } })).toBe(1)
    expect(await database.db.moderationAppeal.count({ where: { decidedAt: null } })).toBe(1)
    const masked = await database.pool.query("SELECT count(*)::int AS n FROM moderation_public_by_person WHERE value::text LIKE '%Soittakaa minulle 050%'")
    expect(masked.rows[0].n).toBe(0)
  })

  it('states first what no person has tried, and says of no way what has not been tried', async () => {
    const [first, ...others] = await openDefects(workFor(database))
    expect(first!.what.en).toContain('not yet been tried by people')
    expect(others).toHaveLength(1)
    const { settings } = await database.db.county.findUniqueOrThrow({ where: { id: 'jarvirannikko' } })
    expect((settings as unknown as CountySettings).ways?.web?.access).not.toContain('screen-reader')
  })

  it('left an audit trail and no placeholder in any text', async () => {
    expect(await database.db.auditEntry.count()).toBeGreaterThan(100)
    const rows = await database.pool.query("SELECT count(*)::int AS n FROM consultation_version WHERE content::text LIKE '%{{%'")
    expect(rows.rows[0].n).toBe(0)
  })

  it('left ids and codes in the audit log, and no words', async () => {
    const entries = await database.db.auditEntry.findMany()
    const faults = entries.map((entry) => entryFault({ ...entry, details: entry.details as Record<string, unknown> })).filter((fault) => fault !== null)
    expect(faults).toEqual([])
    expect(JSON.stringify(entries)).not.toMatch(/\p{L} \p{L}|@/u)
  })

  it('has one letter in the outbox, whose code leads to an answer that has been decided on', async () => {
    const work = { ...workFor(database, { countyId: 'jarvirannikko' }), now }
    const letters = await demoOutbox(database.db, work.scope, now, 'http://127.0.0.1:4321')
    expect(letters).toHaveLength(1)
    const { to, text, sentAt } = letters[0]!
    expect(to).toMatch(/\.example$/)
    expect(text).toContain('http://127.0.0.1:4321/fi/answers')
    const answer = await ownAnswer(work, codeIn(text), () => Promise.resolve(true))
    expect(answer).toMatchObject({ access: 'own', channel: 'web', receivedAt: sentAt, may: { edit: false, withdraw: false } })
    const became = await whatBecameOfAnswer(work, answer!)
    expect(became.state).toBe('summarised')
    expect(became.themes.map(({ outcome }) => [outcome?.decided.fi, outcome?.why.fi].every(Boolean))).toEqual([true])
  })

  it('is not told twice', async () => {
    expect(await isEmpty(database.db)).toBe(false)
  })
})

it('is told without letters where the outbox is nobody’s to read', async () => {
  const other = await testDatabase()
  await seedDemo(other.db, now)
  expect(await other.db.demoLetter.count()).toBe(0)
}, 120_000)

/** The same content with its texts in one language only. */
function keepOnly(content: unknown, locale: string): StatementDraft {
  return JSON.parse(JSON.stringify(content), (key, value: unknown) => (LOCALES.some((each) => each === key) && key !== locale ? undefined : value)) as StatementDraft
}

/** The code that stands in a letter, in groups of capitals and digits. */
function codeIn(text: string): string {
  return /[0-9A-Z]{4}(?: [0-9A-Z]{4}){6}/.exec(text)?.[0] ?? ''
}
