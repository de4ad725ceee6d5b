import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/support/database'
import { isEmpty } from '~/counties/queries/county-directory.server'
import { entryFault } from '~/platform/audit/shapes'
import { seedDemo } from './seed.server'

const database = await testDatabase()
const now = new Date('2026-11-22T10:00:00Z')

describe('the demo story', () => {
  beforeAll(async () => {
    expect(await isEmpty(database.db)).toBe(true)
    await seedDemo(database.db, now)
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

  it('has texts for a moderator to look at, a hidden part in the early round and an appeal', async () => {
    expect(await database.db.moderatedText.count({ where: { state: 'waiting' } })).toBeGreaterThan(2)
    expect(await database.db.moderatedText.count({ where: { shown: 'redacted' } })).toBe(1)
    expect(await database.db.moderationAppeal.count({ where: { decidedAt: null } })).toBe(1)
    const masked = await database.pool.query("SELECT count(*)::int AS n FROM moderation_public_by_person WHERE value::text LIKE '%Soittakaa minulle 050%'")
    expect(masked.rows[0].n).toBe(0)
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

  it('is not told twice', async () => {
    expect(await isEmpty(database.db)).toBe(false)
  })
})
