import { beforeAll, describe, expect, it } from 'vitest'
import type { Question } from '~/questions/contract'
import { testDatabase, workFor } from '../../tests/support/database'
import { refreshTallies } from './commands/refresh-tallies.server'
import { readingFilters } from './forms/reading-filters.server'
import { readingList } from './queries/reading-list.server'
import { results } from './queries/results.server'
import { aConsultationRow, aCounty, aResponse } from './testing/builders'
import { TEXT } from './testing/marking'

const database = await testDatabase()
const work = workFor(database)

beforeAll(async () => {
  await aCounty(database.db)
})

describe('results', () => {
  const question = { id: 'q1', section: 's', type: 'single-choice', text: { fi: 'Kannatatko?' }, required: false, visibility: 'aggregate', options: [{ id: 'yes', label: {} }, { id: 'no', label: {} }, { id: 'dont-know', label: {} }] } satisfies Question

  it('count every type of answer, hide small groups and read no answers', async () => {
    const consultationId = await aConsultationRow(database.db)
    for (let index = 0; index < 20; index += 1) {
      await aResponse(database.db, consultationId, { channel: index < 15 ? 'web' : 'paper', answers: { q1: { option: index < 8 ? 'yes' : index < 17 ? 'no' : 'dont-know' }, q2: { rows: { a: 'x' } }, q3: { order: ['b', 'a'] }, q4: { points: { a: 60, b: 40 } }, q5: { number: 3 }, q6: { options: ['a', 'b'] } } })
    }
    expect((await results(work, { consultationId, questions: [question] })).questions[0]!.answered).toBe(0)
    await refreshTallies(work, { consultationId })
    const found = await results(work, { consultationId, questions: [question] })
    expect(found.questions[0]).toMatchObject({ answered: 20, counts: { yes: null, no: 9, 'dont-know': null } })
    expect(found.groups.channel).toEqual({ web: 15, paper: 5 })
    const web = await results(work, { consultationId, questions: [question], group: { dimension: 'channel', group: 'web' } })
    expect(web.questions[0]!.counts).toEqual({ yes: 8, no: null, 'dont-know': null })
    const tally = await database.db.tally.findMany({ where: { consultationId } })
    const counts = Object.fromEntries(tally.map((row) => [row.questionId, (row.counts as { all?: unknown }).all]))
    expect(counts).toMatchObject({
      q2: { answered: 20, counts: { 'a/x': 20 } }, q3: { answered: 20, counts: { 'b/1': 20, 'a/2': 20 } }, q4: { counts: { 'a/60': 20, 'b/40': 20 } }, q5: { counts: { 3: 20 } }, q6: { counts: { a: 20, b: 20 } },
    })
  })

  it('belong to one county only', async () => {
    const consultationId = await aConsultationRow(database.db)
    await aResponse(database.db, consultationId, { answers: { q1: { text: TEXT } } })
    await aCounty(database.db, 'toinen')
    const other = workFor(database, { countyId: 'toinen' })
    await refreshTallies(other, { consultationId })
    expect((await results(other, { consultationId, questions: [question] })).responses).toBe(0)
    expect((await readingList(other, consultationId, readingFilters(new URLSearchParams()), ['q1'])).items).toEqual([])
  })
})
