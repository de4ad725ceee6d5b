import { expect, it } from 'vitest'
import { nameRepresentative } from '~/associations/commands/name-representative.server'
import { registerAssociation } from '~/associations/commands/register-association.server'
import { anAssociation } from '~/associations/testing/an-association'
import { publishConsultation } from '~/consultations/commands/publish-consultation.server'
import { aConsultation } from '~/consultations/testing/builders'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { addresses } from '~/kernel/addresses'
import type { Result } from '~/kernel/results'
import { addDays, dayOf } from '~/kernel/times'
import { startStatement } from '~/statements/commands/start-statement.server'
import { ownStatement } from '~/statements/queries/own-statements.server'
import { testDatabase, workFor } from '../../../tests/support/database'
import type { RequestContext } from '../load-context'
import { loader as home } from './home'
import { action } from './statement-step'
import { loader as desk } from './statements'

const database = await testDatabase()
const now = new Date('2026-11-22T10:00:00.000Z')
const work = workFor(database, { now })
const county = { originalLocale: 'fi', offeredLocales: ['fi', 'sv'], municipalities: [], smallGroupThreshold: 5, settings: { helpEmail: 'apua@kuultu.example' } }

function done<T>(result: Result<T, string, unknown>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

await database.db.county.create({
  data: { id: 'jarvirannikko', code: '99', legalProfile: 'county', name: {}, originalLocale: 'fi', requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'sv'], settings: {}, validFrom: new Date('2023-01-01') },
})
for (const [number, slug] of ['eka', 'toka'].entries()) done(await publishConsultation(work, aConsultation(now, { slug, caseNumber: `TEST/${number + 1}/2026`, channels: ['web', 'paper', 'phone', 'statement'] })))

const { personId } = done(await invitePerson(work, { email: 'edustaja@example.fi', displayName: 'Edustaja', locale: 'fi', roles: ['representative'] }))
const context = { work: { ...work, actor: { kind: 'person', personId } }, viewer: { personId }, may: () => true, county } as unknown as RequestContext

async function represent(slug: string): Promise<string> {
  const { associationId } = done(await registerAssociation(work, anAssociation({ slug })))
  done(await nameRepresentative(work, { associationId, personId, position: 'secretary', startsOn: addDays(dayOf(now), -10) }))
  return associationId
}

const asked = (path: string, params: Record<string, string> = {}) => ({ request: new Request(`http://kuultu.example${path}`), params: { locale: 'fi', ...params }, context })
const whereTo = async (answer: Promise<unknown>) => await answer.then(() => null, (thrown: unknown) => (thrown as Response).headers.get('Location'))

it('leads on to the matter that somebody came for, and to a statement that is begun already', async () => {
  const associationId = await represent('ry')
  const consultationId = (await database.db.consultation.findFirstOrThrow({ where: { slug: 'toka' } })).id
  expect(await whereTo(home(asked(addresses.association('fi', 'toka'))))).toBe('/fi/association/ry?matter=toka')
  const open = async (path: string) => (await desk(asked(path, { association: 'ry' }))).open.map(({ slug }) => slug)
  for (const slug of ['eka', 'toka']) expect((await open(addresses.associationStatements('fi', 'ry', slug)))[0]).toBe(slug)
  expect((await open(addresses.associationStatements('fi', 'ry', 'muu'))).sort()).toEqual(['eka', 'toka'])
  const { statementId } = done(await startStatement(context.work, { consultationId, associationId, locale: 'fi' }))
  expect(await whereTo(desk(asked(addresses.associationStatements('fi', 'ry', 'toka'), { association: 'ry' })))).toBe(addresses.associationStatement('fi', 'ry', statementId))

  await represent('liitto')
  expect(await home(asked(addresses.association('fi', 'toka')))).toMatchObject({ matter: 'toka' })
})

it('keeps a half written step that is saved to go on later, and asks for the rest before going on', async () => {
  const associationId = await represent('seura')
  const consultationId = (await database.db.consultation.findFirstOrThrow({ where: { slug: 'eka' } })).id
  const { statementId } = done(await startStatement(context.work, { consultationId, associationId, locale: 'fi' }))
  const send = (fields: Record<string, string>) => {
    const path = addresses.associationStatement('fi', 'seura', statementId, 'positions')
    const request = new Request(`http://kuultu.example${path}`, { method: 'POST', body: new URLSearchParams({ revision: '0', ...fields }) })
    return action({ request, params: { locale: 'fi', association: 'seura', statement: statementId, step: 'positions' }, context })
  }
  const kept = async () => await ownStatement(context.work, { id: associationId, position: 'secretary' }, statementId, 5)
  const refused = await send({ title: 'Vain otsikko', intent: 'next' }) as { init: { status: number } }
  expect(refused.init.status).toBe(422)
  expect((await kept())?.content.title).toEqual({})
  expect(await whereTo(send({ title: 'Vain otsikko', intent: 'save' }))).toBe(addresses.associationStatement('fi', 'seura', statementId))
  const after = await kept()
  expect(after?.content.title).toEqual({ fi: 'Vain otsikko' })
  expect(after?.missing[0]).toEqual({ step: 'positions', code: 'no-position' })
})
