import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { aConsultationRow, aCounty, aResponse, aStatementRow } from '~/analysis/testing/builders'
import { withdrawAnswer } from '~/answers/commands/withdraw-answer.server'
import { aPersonWith } from '~/moderation/testing/builders'
import { withdrawStatement } from '~/statements/commands/withdraw-statement.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { openSummary } from './commands/open-summary.server'
import { publishSummary } from './commands/publish-summary.server'
import { saveSummaryLead } from './commands/save-summary-lead.server'
import { saveSummaryTheme } from './commands/save-summary-theme.server'
import { isSummaryPublished } from './guards.server'
import { publishedSummary } from './queries/published-summary.server'
import { summaryDraft } from './queries/summary-draft.server'
import { emptyThemeDraft } from './rules/draft'

const database = await testDatabase()
const { db, pool } = database
const work = workFor(database)
const countyId = 'jarvirannikko'
const both = { fi: 'Teksti', sv: 'Text' }
type Asked = { scope: typeof work.scope; db: Parameters<typeof isSummaryPublished>[1] }
const guard = async ({ scope, db: inside }: Asked, consultationId: string) => await isSummaryPublished(scope, inside, consultationId)

beforeAll(async () => {
  await aCounty(db)
})

/** A matter whose summary lacks nothing but publishing, with six answers and two statements. */
async function aReadyMatter() {
  const consultationId = await aConsultationRow(db)
  const made = await createTheme(work, { consultationId, title: { fi: 'Kyyti', sv: 'Skjuts' }, originalLocale: 'fi' })
  const responses: string[] = []
  for (let index = 0; index < 6; index += 1) responses.push(await aResponse(db, consultationId, { answers: { q1: { text: 'Bussi ei kulje.' } } }))
  const statementId = await aStatementRow(db, consultationId, { isTextReleased: true })
  await aStatementRow(db, consultationId, { isTextReleased: true })
  await openSummary(work, { consultationId, originalLocale: 'fi' })
  await saveSummaryTheme(work, { ...emptyThemeDraft(made.ok ? made.value.themeId : ''), consultationId, status: 'partly', said: both, decided: both, why: both, next: both })
  await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
  const seen = (await summaryDraft(work, consultationId, await themeList(work, consultationId), { required: ['fi', 'sv'], offered: ['fi', 'sv'] }))?.seen ?? ''
  return { consultationId, statementId, responseId: responses[0]!, publish: async () => await publishSummary(work, { consultationId, seen }) }
}

async function asGiverOf(statementId: string) {
  const personId = await aPersonWith(db, 'representative')
  const { associationId } = await db.statement.findFirstOrThrow({ where: { id: statementId } })
  await db.representation.create({ data: { countyId, id: randomUUID(), associationId, personId, position: 'chair', startsOn: new Date('2026-01-01') } })
  return { ...work, actor: { kind: 'person' as const, personId } }
}

async function codeOf(responseId: string): Promise<string> {
  await db.response.updateMany({ where: { id: responseId }, data: { codeDigest: createHash('sha256').update(responseId).digest() } })
  return responseId
}

/** What comes first: that somebody waits for a row or a transaction, or that this is done. */
async function waitsOrEnds(doing: Promise<unknown>): Promise<'waits' | 'ended'> {
  let isEnded = false
  const end = () => { isEnded = true }
  void doing.then(end, end)
  for (;;) {
    if (isEnded) return 'ended'
    const { rowCount } = await pool.query('SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()')
    if (rowCount) return 'waits'
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A guard that answers, and then lets its transaction go on only when told. */
function heldGuard() {
  let letGo = () => {}
  let hasAsked = () => {}
  const gate = new Promise<void>((resolve) => { letGo = resolve })
  const asked = new Promise<void>((resolve) => { hasAsked = resolve })
  const isPublished = async (inside: Asked, consultationId: string) => {
    const answer = await guard(inside, consultationId)
    hasAsked()
    await gate
    return answer
  }
  return { isPublished, asked, letGo }
}

/** Another connection that holds the summary as publishing does, and publishes it with `end`. */
async function aPublishing(consultationId: string) {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT 1 FROM summary WHERE county_id = $1 AND consultation_id = $2 FOR UPDATE', [countyId, consultationId])
  await client.query('UPDATE summary SET published_version = 1 WHERE county_id = $1 AND consultation_id = $2', [countyId, consultationId])
  return { end: async () => { await client.query('COMMIT'); await client.end() } }
}

describe('withdrawing and publishing at the same moment', () => {
  it('publishes after a statement that is being withdrawn, and does not count it', async () => {
    const { consultationId, statementId, publish } = await aReadyMatter()
    const { isPublished, asked, letGo } = heldGuard()
    const withdrawing = withdrawStatement(await asGiverOf(statementId), { statementId }, { isSummaryPublished: isPublished })
    await asked
    const publishing = publish()
    const first = await waitsOrEnds(publishing)
    letGo()
    expect([await withdrawing, await publishing, first]).toEqual([{ ok: true, value: {} }, { ok: true, value: { version: 1 } }, 'waits'])
    expect((await publishedSummary(work, consultationId))?.content.takingPart.statements).toBe(1)
  })

  it('publishes after an answer that is being withdrawn, and does not count it', async () => {
    const { consultationId, responseId, publish } = await aReadyMatter()
    const { isPublished, asked, letGo } = heldGuard()
    const withdrawing = withdrawAnswer(work, { code: await codeOf(responseId) }, { isSummaryPublished: isPublished })
    await asked
    const publishing = publish()
    const first = await waitsOrEnds(publishing)
    letGo()
    expect([await withdrawing, await publishing, first]).toEqual([{ ok: true, value: null }, { ok: true, value: { version: 1 } }, 'waits'])
    expect((await publishedSummary(work, consultationId))?.content.takingPart.responses).toBe(5)
  })

  it('withdraws nothing that is being published', async () => {
    const { consultationId, statementId, responseId } = await aReadyMatter()
    const [giver, code] = [await asGiverOf(statementId), await codeOf(responseId)]
    const publishing = await aPublishing(consultationId)
    const withdrawing = Promise.all([withdrawStatement(giver, { statementId }, { isSummaryPublished: guard }), withdrawAnswer(work, { code }, { isSummaryPublished: guard })])
    const first = await waitsOrEnds(withdrawing)
    await publishing.end()
    expect([await withdrawing, first]).toEqual([[{ ok: false, code: 'summary-published' }, { ok: false, code: 'summary-published' }], 'waits'])
  })

  it('lets a page that asks wait for nobody', async () => {
    const { consultationId } = await aReadyMatter()
    const publishing = await aPublishing(consultationId)
    expect(await isSummaryPublished(work.scope, work.db, consultationId)).toBe(false)
    await publishing.end()
    expect(await isSummaryPublished(work.scope, work.db, consultationId)).toBe(true)
  })

  it('lets many withdraw together, also where there is no summary yet', async () => {
    const consultationId = await aConsultationRow(db)
    const ids = [await aStatementRow(db, consultationId), await aStatementRow(db, consultationId)]
    const { consultationId: other, statementId } = await aReadyMatter()
    const all = [...ids, statementId, ...(await db.statement.findMany({ where: { consultationId: other, id: { not: statementId } } })).map(({ id }) => id)]
    const givers = await Promise.all(all.map(async (id) => await asGiverOf(id)))
    const done = await Promise.all(all.map(async (id, index) => await withdrawStatement(givers[index]!, { statementId: id }, { isSummaryPublished: guard })))
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true])
  })
})
