import { beforeAll, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aStatementRow } from '~/analysis/testing/builders'
import { approveText } from '~/moderation/commands/approve-text.server'
import { hideText } from '~/moderation/commands/hide-text.server'
import { raiseText } from '~/moderation/commands/raise-text.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { withholdAgain } from '~/moderation/commands/withhold-again.server'
import { waitingOf } from '~/moderation/queries/parts-of-source.server'
import { aPersonWith, publishedRules } from '~/moderation/testing/builders'
import { textsIn } from '~/moderation/testing/waiting-texts'
import type { StatementContent } from '~/statements/contract'
import { aStatement } from '~/statements/testing/a-statement'
import { testDatabase } from '../../tests/support/database'
import type { RequestContext } from './load-context'
import { action, loader } from './official/statement'

const database = await testDatabase()
const { db } = database
const { system, as, seen } = textsIn(database)

beforeAll(async () => {
  await aCounty(db)
  await publishedRules(db)
})

it('counts the texts of a statement that wait for a moderator and says what was found, until one has looked', async () => {
  const consultationId = await aConsultationRow(db)
  const content = { title: { fi: 'Arki' }, summary: { fi: 'Soittakaa 050 000 0000.' }, positions: [{ id: 'p1', on: null, stance: 'proposal', text: { fi: 'Kyyti' }, reason: { fi: 'Liisa Esimerkki sai masennusdiagnoosin.' } }] } as unknown as StatementContent
  const statementId = await aStatementRow(db, consultationId, { content })
  expect(await waitingOf(system, statementId)).toMatchObject({ ids: [], concerns: [] })
  await screenTexts(system, { consultationId })
  const found = await waitingOf(system, statementId)
  expect(found.ids).toHaveLength(2)
  expect([...found.concerns].sort()).toEqual(['contact', 'name', 'other-person'])
  const moderator = await aPersonWith(db, 'moderator')
  const contact = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/fi' } })
  await approveText(as(moderator), await seen(contact.id))
  expect(await waitingOf(system, statementId)).toMatchObject({ ids: found.ids.filter((id) => id !== contact.id), concerns: ['other-person', 'name'] })
})

it('tells only of what everybody would read: not of texts that are hidden, nor of words that are', async () => {
  const consultationId = await aConsultationRow(db)
  const content = { title: { fi: 'Arki' }, summary: { fi: 'Soittakaa 050 000 0000. Liisa Esimerkki sai masennusdiagnoosin.', en: 'Call 050 000 0000.' } } as unknown as StatementContent
  const statementId = await aStatementRow(db, consultationId, { content })
  await screenTexts(system, { consultationId })
  const moderator = await aPersonWith(db, 'moderator')
  const [finnish, english] = await Promise.all(['fi', 'en'].map(async (locale) => await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: `summary/${locale}` } })))
  const raise = async (locale: string) => await raiseText(as(moderator), { sourceKind: 'statement', sourceId: statementId, part: `summary/${locale}` })
  await redactText(as(moderator), await seen(finnish!.id), { reason: 'identifying', stretches: [], words: '050 000 0000' })
  await hideText(as(moderator), await seen(english!.id), { reason: 'threat' })
  await raise('en')
  expect(await waitingOf(system, statementId)).toMatchObject({ ids: [finnish!.id], concerns: ['other-person', 'name'] })
  await redactText(as(moderator), await seen(finnish!.id), { reason: 'other-person', stretches: [], words: 'Liisa Esimerkki sai masennusdiagnoosin.' })
  expect(await waitingOf(system, statementId)).toMatchObject({ ids: [], concerns: [] })
  await raise('fi')
  expect(await waitingOf(system, statementId)).toMatchObject({ ids: [finnish!.id], concerns: ['raised'] })
  await withholdAgain(system, { sourceKind: 'statement', ids: [statementId] })
  expect(await waitingOf(system, statementId)).toMatchObject({ ids: [], concerns: [] })
  expect(await waitingOf(system, 'none')).toMatchObject({ ids: [], concerns: [] })
})

it('lets nobody publish what they were not told of: the page comes again and says it', async () => {
  const consultationId = await aConsultationRow(db, { slug: 'odottaa', content: { title: { fi: 'Asia' }, decisionBody: { fi: 'Aluehallitus' }, questions: [], formSections: [] } })
  const content = aStatement({ summary: { fi: 'Soittakaa 050 000 0000.' } })
  const statementId = await aStatementRow(db, consultationId, { content })
  const { associationId } = await db.statement.update({ where: { countyId_id: { countyId: 'jarvirannikko', id: statementId } }, data: { documentNumber: 'JRHVA/1/2026-1' } })
  await db.association.create({ data: { countyId: 'jarvirannikko', id: associationId, slug: 'ry', name: { fi: 'Ry' }, kind: 'registered-association', description: {}, verification: 'own-word', searchText: '', createdAt: system.now } })
  await screenTexts(system, { consultationId })
  const official = as(await aPersonWith(db, 'publisher'))
  const guards = { shownContents: async () => await Promise.resolve(new Map([[statementId, content]])) }
  const context = { work: official, county: { municipalities: [] }, viewer: {}, may: () => true, guards } as unknown as RequestContext
  const press = async (fields: Record<string, string>) => {
    const request = new Request('http://kuultu.example/', { method: 'POST', body: new URLSearchParams({ intent: 'release', confirmed: 'yes', ...fields }) })
    try {
      return (await action({ request, params: { locale: 'fi', slug: 'odottaa', statement: statementId }, context })).init?.status
    } catch (thrown) {
      if (thrown instanceof Response) return thrown.status
      throw thrown
    }
  }
  // Whom the release is not for is not told what it would show.
  const toldTo = async (mayRelease: boolean) => {
    const may = (asked: string) => mayRelease || asked !== 'statements.release'
    const permissions = new Proxy({}, { get: () => ['publisher'] })
    const page = await loader({ request: new Request('http://kuultu.example/'), params: { locale: 'fi', slug: 'odottaa', statement: statementId }, context: { ...context, may, permissions } } as unknown as Parameters<typeof loader>[0])
    return page.waiting.seen
  }
  expect(await toldTo(true)).toHaveLength(1)
  expect(await toldTo(false)).toEqual([])
  expect(await press({})).toBe(422)
  expect(await press({ waiting: '1' })).toBe(422)
  const { id: another } = await db.moderatedText.findFirstOrThrow({ where: { sourceId: { not: statementId } } })
  expect(await press({ waiting: another })).toBe(422)
  expect((await db.statement.findFirstOrThrow({ where: { id: statementId } })).textState).toBe('waiting')
  const { seen: before, ids } = await waitingOf(system, statementId)
  // What was told of it was another state of the same text.
  await db.moderatedText.updateMany({ where: { id: { in: ids } }, data: { revision: { increment: 1 } } })
  expect(await press({ waiting: before.join(' ') })).toBe(422)
  const { seen: told } = await waitingOf(system, statementId)
  expect(await press({ waiting: [another, ...told].join(' ') })).toBe(303)
  expect((await db.statement.findFirstOrThrow({ where: { id: statementId } })).textState).toBe('released')
})
