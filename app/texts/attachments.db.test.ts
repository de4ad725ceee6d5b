import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { storeAttachment } from './commands/store-attachment.server'
import { attachmentFile, attachmentsOf } from './queries/attachments.server'

const database = await testDatabase()
const work = workFor(database)
const owner = randomUUID()
const file = (ordinal: number, fileName: string) => ({
  ownerKind: 'consultation', ownerId: owner, ordinal, title: { fi: fileName }, summary: { fi: 'Lyhyesti' }, locales: ['fi' as const],
  fileName, mediaType: 'text/plain', content: new TextEncoder().encode(`Sisältö ${ordinal}`),
})

describe('attachments', () => {
  it('are kept in their order and served byte for byte, to their own thing and county only', async () => {
    await storeAttachment(work, file(2, 'toinen.txt'))
    const first = await storeAttachment(work, file(1, 'eka.txt'))
    if (!first.ok) throw new Error(first.code)
    const id = first.value.attachmentId
    const listed = await attachmentsOf(work, 'consultation', owner)
    expect(listed.map((each) => each.title.fi)).toEqual(['eka.txt', 'toinen.txt'])
    expect(listed[0]).toMatchObject({ id, kind: 'TXT', byteCount: 11, locales: ['fi'] })
    expect(new TextDecoder().decode((await attachmentFile(work, 'consultation', owner, id))!.content)).toBe('Sisältö 1')
    expect(await attachmentFile(work, 'consultation', randomUUID(), id)).toBeNull()
    expect(await attachmentFile(work, 'statement', owner, id)).toBeNull()
    expect(await attachmentFile(workFor(database, { countyId: 'toinen' }), 'consultation', owner, id)).toBeNull()
    expect(await attachmentFile(work, 'consultation', owner, 'not-an-id')).toBeNull()
    expect(await database.db.auditEntry.count({ where: { action: 'texts.attachment-stored' } })).toBe(2)
  })

  it('are refused without a trace', async () => {
    const refused = await storeAttachment(work, { ...file(3, 'sivu.html'), mediaType: 'text/html' })
    expect(refused).toMatchObject({ ok: false, code: 'not-accepted', details: ['kind-not-accepted'] })
    expect(await attachmentsOf(work, 'consultation', owner)).toHaveLength(2)
  })
})
