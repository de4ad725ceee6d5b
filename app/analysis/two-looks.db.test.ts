import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Question } from '~/questions/contract'
import { testDatabase, workFor } from '../../tests/support/database'
import { freezeTallies } from './commands/freeze-tallies.server'
import { refreshTallies } from './commands/refresh-tallies.server'
import { readingProgress } from './queries/coverage.server'
import { results, type Results } from './queries/results.server'
import { DIMENSIONS } from './rules/tallies'
import { aConsultationRow, aCounty, aResponse } from './testing/builders'

const THRESHOLD = 5
const database = await testDatabase()
const closesAt = new Date('2026-12-01T20:59:59Z')
const whileOpen = workFor(database)
const afterwards = workFor(database, { now: new Date('2026-12-02T08:00:00Z') })
const questions = [{ id: 'health', section: 's', type: 'single-choice', text: { fi: 'Käytätkö mielenterveyspalveluja?' }, required: false, visibility: 'aggregate', specialCategoryRisk: true, options: [{ id: 'yes', label: {} }, { id: 'no', label: {} }] }] satisfies Question[]

beforeAll(async () => {
  await aCounty(database.db)
})

const open = async () => await aConsultationRow(database.db, { closesAt, questions })
const answer = async (consultationId: string, option: 'yes' | 'no', parts: { channel?: string; municipality?: string } = {}) => await aResponse(database.db, consultationId, { answers: { health: { option } }, ...parts })
const many = async (consultationId: string, count: number, parts: { channel?: string; municipality?: string } = {}) => {
  const ids = []
  for (let index = 0; index < count; index += 1) ids.push(await answer(consultationId, index % 2 === 0 ? 'no' : 'yes', parts))
  return ids
}
const edit = async (id: string, option: 'yes' | 'no') => {
  await database.db.answer.updateMany({ where: { responseId: id }, data: { value: { option } } })
  await database.db.response.updateMany({ where: { id }, data: { revision: { increment: 1 } } })
}
// As the commands of answers do: the words go, and what is left is that there was an answer.
const withdraw = async (id: string) => {
  await database.db.answer.deleteMany({ where: { responseId: id } })
  await database.db.response.updateMany({ where: { id }, data: { withdrawnAt: whileOpen.now, municipality: null, revision: { increment: 1 } } })
}

/** Everything that somebody sees who opens the page of everybody and of every group. */
async function look(consultationId: string, work = whileOpen): Promise<string> {
  await refreshTallies(work, { consultationId })
  const pages: Results[] = [await results(work, { consultationId, questions })]
  for (const dimension of DIMENSIONS) for (const group of { channel: ['web', 'paper'], locale: ['fi'], municipality: ['lehtovaara', 'kuusniemi', ''] }[dimension]) pages.push(await results(work, { consultationId, questions, group: { dimension, group } }))
  return JSON.stringify(pages)
}
const countedNow = async (consultationId: string) => (await results(whileOpen, { consultationId, questions })).responses
const counted = async (consultationId: string) => new Set((await database.db.talliedResponse.findMany({ where: { consultationId } })).map(({ responseId, revision }) => `${responseId} ${revision}`))
/** How many people's answers are others in one set than in the other. */
const between = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set([...one].filter((each) => !other.has(each)).concat([...other].filter((each) => !one.has(each))).map((each) => each.split(' ')[0])).size

describe('somebody who looks before and after one answer', () => {
  it('sees nothing of one that comes', async () => {
    const id = await open()
    await many(id, 20)
    const before = await look(id)
    for (let person = 1; person < THRESHOLD; person += 1) {
      await answer(id, 'yes', { channel: 'paper' })
      expect(await look(id)).toBe(before)
    }
    await answer(id, 'yes')
    expect(await look(id)).not.toBe(before)
  })

  it('sees nothing of one that is changed or withdrawn, nor of a change that is taken back', async () => {
    const id = await open()
    const people = await many(id, 20)
    const before = await look(id)
    const shown = [...(await counted(id))].map((each) => each.split(' ')[0]!)
    await edit(shown[0]!, 'yes')
    expect(await look(id)).toBe(before)
    for (let time = 0; time < 12; time += 1) await edit(shown[0]!, time % 2 === 0 ? 'no' : 'yes')
    expect(await look(id)).toBe(before)
    await withdraw(shown[1]!)
    await withdraw(shown[0]!)
    expect(await look(id)).toBe(before)
    expect(people).toHaveLength(20)
  })

  it('sees nothing of the last one before closing', async () => {
    const id = await open()
    await many(id, 20)
    await look(id)
    const before = await counted(id)
    await answer(id, 'yes')
    await look(id)
    expect(await counted(id)).toEqual(before)
    await look(id, afterwards)
    expect(between(before, await counted(id))).toBeGreaterThanOrEqual(THRESHOLD)
    expect(await countedNow(id)).toBe(21)
  })

  it('sees no group while people answer, and all of them afterwards', async () => {
    const id = await open()
    await many(id, 20)
    await many(id, 12, { channel: 'paper' })
    await look(id)
    expect((await results(whileOpen, { consultationId: id, questions })).groups).toEqual({ channel: {}, locale: {}, municipality: {} })
    await look(id, afterwards)
    expect((await results(afterwards, { consultationId: id, questions })).groups.channel).toEqual({ web: 20, paper: 12 })
  })

  it('sees nothing of paper that is written in late, nor of withdrawals after closing, until enough of one group have', async () => {
    const id = await open()
    const people = await many(id, 20)
    await many(id, 8, { channel: 'paper' })
    const before = await look(id, afterwards)
    await many(id, 4, { channel: 'paper' })
    for (const each of people.slice(0, 4)) await withdraw(each)
    expect(await look(id, afterwards)).toBe(before)
    await answer(id, 'no', { channel: 'paper' })
    expect(await look(id, afterwards)).toBe(before)
    await withdraw(people[4]!)
    expect(await look(id, afterwards)).not.toBe(before)
  })

  it('learns nothing more when the counts are kept for good', async () => {
    const id = await open()
    const people = await many(id, 20)
    const before = await look(id, afterwards)
    await withdraw(people[0]!)
    await freezeTallies(afterwards, { consultationId: id })
    expect(await look(id, afterwards)).toBe(before)
    expect(await database.db.talliedResponse.count({ where: { consultationId: id } })).toBe(0)
    const late = await open()
    await many(late, 7)
    await freezeTallies(afterwards, { consultationId: late })
    expect(await countedNow(late)).toBe(7)
  })

  it('never finds fewer people than the threshold between two looks, whatever happens', async () => {
    const step = fc.record({ what: fc.constantFrom('answer' as const, 'answer' as const, 'answer' as const, 'edit' as const, 'withdraw' as const), who: fc.nat(), option: fc.constantFrom('yes' as const, 'no' as const), channel: fc.constantFrom('web', 'web', 'paper'), municipality: fc.constantFrom('lehtovaara', 'kuusniemi') })
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 45, size: 'max' }), async (steps) => {
      const id = await open()
      const people: string[] = []
      let seen = { page: await look(id), counted: await counted(id) }
      const again = async (work = whileOpen) => {
        const now = { page: await look(id, work), counted: await counted(id) }
        if (now.page !== seen.page && seen.counted.size > 0) expect(between(seen.counted, now.counted)).toSatisfy((count: number) => count === 0 || count >= THRESHOLD)
        seen = now
      }
      for (const { what, who, option, ...from } of steps) {
        const person = people[who % Math.max(1, people.length)]
        if (what === 'answer' || !person) people.push(await answer(id, option, from))
        else if (what === 'edit') await edit(person, option)
        else await withdraw(people.splice(people.indexOf(person), 1)[0]!)
        await again()
      }
      await again(afterwards)
    }), { numRuns: 3 })
  }, 60_000)
})

describe('what has come and been read', () => {
  it('is always told as it is now', async () => {
    const id = await open()
    await many(id, 20)
    await look(id)
    await answer(id, 'yes')
    await refreshTallies(whileOpen, { consultationId: id })
    expect((await readingProgress(whileOpen, id)).coverage.responses).toEqual({ read: 21, total: 21 })
  })
})
