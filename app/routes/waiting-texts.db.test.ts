import { beforeAll, expect, it } from 'vitest'
import { aConsultationRow, aCounty, aStatementRow } from '~/analysis/testing/builders'
import { approveText } from '~/moderation/commands/approve-text.server'
import { screenTexts } from '~/moderation/commands/screen-texts.server'
import { aPersonWith, publishedRules } from '~/moderation/testing/builders'
import { textsIn } from '~/moderation/testing/waiting-texts'
import type { StatementContent } from '~/statements/contract'
import { aStatement } from '~/statements/testing/a-statement'
import { testDatabase } from '../../tests/support/database'
import type { RequestContext } from './load-context'
import { action } from './official/statement'
import { waitingTexts } from './waiting-texts.server'

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
  expect(await waitingTexts(system, statementId)).toEqual({ count: 0, concerns: [] })
  await screenTexts(system, { consultationId })
  const found = await waitingTexts(system, statementId)
  expect(found.count).toBe(2)
  expect([...found.concerns].sort()).toEqual(['contact', 'name', 'other-person'])
  const moderator = await aPersonWith(db, 'moderator')
  const contact = await db.moderatedText.findFirstOrThrow({ where: { sourceId: statementId, part: 'summary/fi' } })
  await approveText(as(moderator), await seen(contact.id))
  expect(await waitingTexts(system, statementId)).toMatchObject({ count: 1, concerns: ['other-person', 'name'] })
})

it('lets nobody publish what they were not told of: the page comes again and says it', async () => {
  const consultationId = await aConsultationRow(db, { slug: 'odottaa', content: { title: { fi: 'Asia' }, questions: [], formSections: [] } })
  const content = aStatement({ summary: { fi: 'Soittakaa 050 000 0000.' } })
  const statementId = await aStatementRow(db, consultationId, { content })
  const { associationId } = await db.statement.update({ where: { countyId_id: { countyId: 'jarvirannikko', id: statementId } }, data: { documentNumber: 'JRHVA/1/2026-1' } })
  await db.association.create({ data: { countyId: 'jarvirannikko', id: associationId, slug: 'ry', name: { fi: 'Ry' }, kind: 'registered-association', description: {}, verification: 'own-word', searchText: '', createdAt: system.now } })
  await screenTexts(system, { consultationId })
  const official = as(await aPersonWith(db, 'publisher'))
  const guards = { shownContents: async () => await Promise.resolve(new Map([[statementId, content]])) }
  const context = { work: official, county: {}, viewer: {}, may: () => true, guards } as unknown as RequestContext
  const press = async (fields: Record<string, string>) => {
    const request = new Request('http://kuultu.example/', { method: 'POST', body: new URLSearchParams({ intent: 'release', confirmed: 'yes', ...fields }) })
    try {
      return (await action({ request, params: { locale: 'fi', slug: 'odottaa', statement: statementId }, context })).init?.status
    } catch (thrown) {
      if (thrown instanceof Response) return thrown.status
      throw thrown
    }
  }
  expect(await press({})).toBe(422)
  expect(await press({ waiting: '0' })).toBe(422)
  expect((await db.statement.findFirstOrThrow({ where: { id: statementId } })).textState).toBe('waiting')
  expect(await press({ waiting: '1' })).toBe(303)
  expect((await db.statement.findFirstOrThrow({ where: { id: statementId } })).textState).toBe('released')
})
