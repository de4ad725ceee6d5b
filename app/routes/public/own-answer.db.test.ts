import { beforeAll, expect, it } from 'vitest'
import { aConsultationRow, aCounty } from '~/analysis/testing/builders'
import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { addresses } from '~/kernel/addresses'
import { testDatabase, workFor } from '../../../tests/support/database'
import type { RequestContext } from '../load-context'
import { keepFound } from '../own-answer.server'
import { action } from './own-answer'

const database = await testDatabase()
const work = workFor(database, { now: new Date('2026-09-15T10:00:00Z') })
const guards = { isSummaryPublished: async () => await Promise.resolve(false) }
const context = { work, guards, publicOrigin: 'http://kuultu.example', secrets: { receipts: new Uint8Array(32).fill(7) } } as unknown as RequestContext
let consultationId = ''

beforeAll(async () => {
  await aCounty(database.db)
  consultationId = await aConsultationRow(database.db)
})

async function anAnswer(): Promise<{ code: string; responseId: string }> {
  const came = await receiveAnswer(work, { consultationId, versionNumber: 1, locale: 'fi', channel: 'paper', values: { q1: { text: 'Sain väärän laskun.' } } })
  if (!came.ok) throw new Error(came.code)
  return came.value
}

/** Says on the page of an own answer, while an answer is open on this device, that a matter may be handed on. */
async function agree(open: { code: string }, fields: Record<string, string>): Promise<string | null> {
  const url = `http://kuultu.example${addresses.ownAnswer('fi')}`
  const request = new Request(url, { method: 'POST', headers: { cookie: keepFound(context, open.code)['Set-Cookie'].split(';')[0]! }, body: new URLSearchParams({ matter: 'feedback', intent: 'agree', ...fields }) })
  const answered = await action({ request, params: { locale: 'fi' }, context })
  return answered.headers.get('Location')
}

const matters = async () => (await database.db.handOver.findMany()).map(({ sourceId, state }) => [sourceId, state])

it('what was agreed on the page of one answer is not taken for another that was opened on the device meanwhile', async () => {
  const [shown, opened] = [await anAnswer(), await anAnswer()]
  expect(await agree(opened, { answer_id: shown.responseId })).toBe(addresses.findAnswer('fi'))
  expect(await agree(opened, {})).toBe(addresses.findAnswer('fi'))
  expect(await matters()).toEqual([])
  expect(await agree(opened, { answer_id: opened.responseId })).toBe(`${addresses.ownAnswer('fi')}#to-feedback`)
  expect(await matters()).toEqual([[opened.responseId, 'agreed']])
})
