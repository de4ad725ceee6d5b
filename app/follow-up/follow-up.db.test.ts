import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { aConsultationRow, aCounty, aResponse } from '~/analysis/testing/builders'
import { openSummary } from '~/summaries/commands/open-summary.server'
import { publishSummary } from '~/summaries/commands/publish-summary.server'
import { saveSummaryLead } from '~/summaries/commands/save-summary-lead.server'
import { saveSummaryTheme } from '~/summaries/commands/save-summary-theme.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { summaryDraft } from '~/summaries/queries/summary-draft.server'
import { emptyThemeDraft } from '~/summaries/rules/draft'
import { testDatabase, workFor } from '../../tests/support/database'
import { decidedBecauseOfPeople } from './queries/decided-because-of-people.server'
import { whatBecameOfAnswer } from './queries/what-became-of-answer.server'

const database = await testDatabase()
const work = workFor(database)
const both = { fi: 'Teksti', sv: 'Text' }

beforeAll(async () => {
  await aCounty(database.db)
})

/** Publishing what the draft's page shows at this moment. */
async function asSeen(consultationId: string): Promise<{ consultationId: string; seen: string }> {
  return { consultationId, seen: (await summaryDraft(work, consultationId, await themeList(work, consultationId), { required: ['fi', 'sv'], offered: ['fi', 'sv'] }))?.seen ?? '' }
}

describe('what became', () => {
  it('of an answer and of the matter follows from reading to decision', async () => {
    const consultationId = await aConsultationRow(database.db, { slug: 'lahipalvelut', content: { title: both, contact: { role: { fi: 'Osallisuusasiantuntija' } } } })
    const responseId = await aResponse(database.db, consultationId, { answers: { q1: { text: 'Bussi ei kulje.' } } })
    const of = { consultationId, responseId }
    const seen = createHash('sha256').update('Bussi ei kulje.').digest('hex')
    expect(await whatBecameOfAnswer(work, of)).toEqual({ state: 'waiting', themes: [], hasNoThemes: true })
    expect(await decidedBecauseOfPeople(work)).toMatchObject({ themes: [], overdue: [{ matter: { slug: 'lahipalvelut', title: both }, dueOn: '2026-11-01', responsible: { fi: 'Osallisuusasiantuntija' } }] })
    expect((await decidedBecauseOfPeople({ ...work, now: new Date('2026-10-15T10:00:00Z') }))).toMatchObject({ overdue: [], freshUntil: new Date('2026-11-01T22:00:00Z') })

    const made = await createTheme(work, { consultationId, title: both, originalLocale: 'fi' })
    const themeId = made.ok ? made.value.themeId : ''
    await markPassage(work, { consultationId, themeId, sourceKind: 'answer', sourceId: responseId, part: 'q1', startAt: 0, endAt: 5, seen })
    await markRead(work, { consultationId, sourceKind: 'answer', sourceId: responseId, seen: { q1: seen } })
    expect(await whatBecameOfAnswer(work, of)).toMatchObject({ state: 'read', themes: [{ title: both, outcome: null }] })

    await openSummary(work, { consultationId, originalLocale: 'fi' })
    await saveSummaryLead(work, { consultationId, revision: 0, lead: both })
    await saveSummaryTheme(work, { ...emptyThemeDraft(themeId), consultationId, status: 'not-adopted', said: both, decided: both, why: both, next: both })
    expect(await publishSummary(work, await asSeen(consultationId))).toMatchObject({ ok: true })
    expect(await whatBecameOfAnswer(work, of)).toMatchObject({ state: 'summarised', themes: [{ outcome: { status: 'not-adopted', decided: both } }] })
    expect(await decidedBecauseOfPeople(work)).toMatchObject({ overdue: [], themes: [{ status: 'not-adopted', matter: { slug: 'lahipalvelut' } }] })

    // A new version is told of, and does not move the day on which the summary came out.
    expect((await decidedBecauseOfPeople(work)).themes).toMatchObject([{ publishedAt: work.now, updatedAt: null }])
    const later = { ...work, now: new Date(work.now.getTime() + 7 * 86_400_000) }
    await saveSummaryTheme(work, { ...emptyThemeDraft(themeId), consultationId, revision: 1, status: 'partly', said: both, decided: both, why: both, next: both })
    expect(await publishSummary(later, await asSeen(consultationId))).toEqual({ ok: true, value: { version: 2 } })
    expect((await decidedBecauseOfPeople(later)).themes).toMatchObject([{ status: 'partly', publishedAt: work.now, updatedAt: later.now }])

    await database.db.response.updateMany({ where: { id: responseId }, data: { withdrawnAt: work.now } })
    expect(await whatBecameOfAnswer(work, of)).toMatchObject({ themes: [] })
  })
})
