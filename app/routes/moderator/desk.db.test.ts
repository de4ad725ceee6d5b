import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, it } from 'vitest'
import { aCounty } from '~/analysis/testing/builders'
import { addresses } from '~/kernel/addresses'
import { registerRequest } from '~/moderation/commands/register-request.server'
import { aPersonWith, publishedRules, someRules } from '~/moderation/testing/builders'
import { textsIn } from '~/moderation/testing/waiting-texts'
import { testDatabase, workFor } from '../../../tests/support/database'
import type { RequestContext } from '../load-context'
import { action as ofReview } from './document-request-review'
import { action as ofRaise, loader as raisePage } from './raise'
import { action as ofRules } from './rules'
import { action as ofText } from './text'

const database = await testDatabase()
const { aWaitingText, seen } = textsIn(database)
let context = {} as RequestContext

beforeAll(async () => {
  await aCounty(database.db)
  await publishedRules(database.db)
  const personId = await aPersonWith(database.db, 'moderator')
  await database.db.roleGrant.create({ data: { countyId: 'jarvirannikko', id: randomUUID(), personId, role: 'administrator', startsOn: new Date('2026-01-01') } })
  const work = workFor(database, { actor: { kind: 'person', personId } })
  context = { work, viewer: {}, may: () => true, county: { offeredLocales: ['fi', 'sv', 'en'], requiredLocales: ['fi', 'sv'] }, publicOrigin: 'http://kuultu.example' } as unknown as RequestContext
})

/** Sends a form to a page; gives where it leads, or what is answered. */
async function send(action: (args: ActionFunctionArgs) => Promise<unknown>, address: string, fields: Record<string, string>, params: Record<string, string> = {}): Promise<unknown> {
  const request = new Request(`http://kuultu.example${address}`, { method: 'POST', body: new URLSearchParams(fields) })
  try {
    return (await action({ request, params: { locale: 'fi', ...params }, context }) as { data: unknown }).data
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.headers.get('Location') ?? thrown.status
    throw thrown
  }
}

it('a text that is opened for a document request is decided on its way back to it', async () => {
  const { consultationId, textId, responseId } = await aWaitingText()
  const registered = await registerRequest(context.work, { consultationId, asked: 'Vastaukset', askedBy: '', receivedOn: '2026-08-31' })
  if (!registered.ok) throw new Error(JSON.stringify(registered))
  const request = registered.value.requestId
  const { digest, revision } = await seen(textId)
  const open = { open: `answer ${responseId} ${'a'.repeat(64)} q1` }
  expect(await send(ofReview, addresses.documentRequestReview('fi', request), open, { request })).toBe(addresses.moderationText('fi', textId, { request }))
  const form = { do: 'approve', digest, revision: String(revision) }
  expect(await send(ofText, addresses.moderationText('fi', textId, { request }), form, { text: textId })).toBe(addresses.moderationText('fi', textId, { done: 'approve', request }))
  expect(await send(ofText, `${addresses.moderationText('fi', textId)}?request=//elsewhere.example`, form, { text: textId })).toBe(addresses.moderationText('fi', textId, { done: 'approve' }))
})

it('leads a moderator who asks for a look at a text on to it, and nobody to a page that is not for them', async () => {
  const { consultationId, textId, responseId } = await aWaitingText()
  const request = randomUUID()
  const matter = await database.db.consultation.findFirstOrThrow({ where: { id: consultationId } })
  const source = { kind: 'answer' as const, id: responseId, slug: matter.slug }
  const at = addresses.moderationRaise('fi', source)
  expect(await send(ofRaise, at, { part: 'q1' })).toBe(addresses.moderationText('fi', textId))
  expect(await send(ofRaise, addresses.moderationRaise('fi', { ...source, request }), { part: 'q1' })).toBe(addresses.moderationText('fi', textId, { request }))
  expect(await send(ofRaise, `${at}&request=//elsewhere.example`, { part: 'q1' })).toBe(addresses.moderationText('fi', textId))
  const everything = context
  try {
    const only = (...actions: string[]) => { context = { ...everything, may: (action: string) => ['moderation.raise', ...actions].includes(action) } }
    const back = async () => (await raisePage({ request: new Request(`http://kuultu.example${at}`), params: { locale: 'fi' }, context })).backAt
    only('moderation.decide')
    expect(await back()).toBe(addresses.moderation('fi'))
    only('analysis.read-answers')
    expect(await back()).toBe(addresses.officialResponse('fi', matter.slug, responseId))
    expect(await send(ofRaise, at, { part: 'q1' })).toBe(`${at}&done=1`)
  } finally {
    context = everything
  }
})

it('says which reasons are new in one language only, and publishes them at the second press', async () => {
  const { reasons, contacts } = someRules()
  const fields = (healthDone: string) => Object.fromEntries([
    ...reasons.flatMap((each) => (['title', 'meaning', 'done', 'law'] as const).flatMap((field) => Object.entries(each[field]).map(([locale, words]) => [`${each.reason}.${field}.${locale}`, words] as const))),
    ...contacts.flatMap((each) => (['unit', 'instruction'] as const).flatMap((field) => Object.entries(each[field]).map(([locale, words]) => [`${each.kind}.${field}.${locale}`, words] as const))),
    ...contacts.map(({ kind, phone }) => [`${kind}.phone`, phone] as const),
    ['health.done.fi', healthDone], ['seen', '1'],
  ])
  const press = async (more: Record<string, string> = {}) => await send(ofRules, addresses.moderationEditRules('fi'), { ...fields('Peitämme sen heti.'), ...more })
  expect(await press()).toMatchObject({ drift: [{ of: 'health', field: 'done', changed: ['fi'], unchanged: ['sv'] }], missing: [], isConflict: false })
  expect(await press({ told: 'threat-done' })).toMatchObject({ drift: [{ of: 'health' }] })
  expect(await database.db.moderationRules.count()).toBe(1)
  expect(await press({ told: 'threat-done health-done' })).toBe(addresses.moderationEditRules('fi', 2))
})
