import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { openFileTools } from '~/platform/files/file-tools.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { EICAR, startFakeClamd } from '../../tests/support/fake-clamd'
import { removeAttachment } from './commands/remove-attachment.server'
import { storeAttachment, type AttachmentToStore } from './commands/store-attachment.server'
import { attachmentFile, attachmentsOf, keptFilesOf } from './queries/attachments.server'
import { MOST_ATTACHMENTS } from './rules/attachments'
import { aDocx, aPdf } from './testing/files'

const database = await testDatabase()
const work = workFor(database)
const tools = openFileTools({ clamd: null, maxBytes: 100_000 })
const text = (words: string) => new TextEncoder().encode(words)
const aFile = (changes: Partial<AttachmentToStore> = {}): AttachmentToStore => ({
  ownerKind: 'consultation', ownerId: randomUUID(), title: { fi: 'Luonnos' }, summary: { fi: 'Lyhyesti' }, locales: ['fi'], accessibility: 'accessible',
  required: ['fi'], formToken: randomUUID(), file: { name: 'luonnos.txt', content: text('Sisältö') }, ...changes,
})
const audited = async (action: string, ownerId: string) => await database.db.auditEntry.count({ where: { action, subjectId: ownerId } })
const idOf = async (input: AttachmentToStore, with_ = tools) => {
  const stored = await storeAttachment(work, with_, input)
  if (!stored.ok) throw new Error(JSON.stringify(stored))
  return stored.value.attachmentId
}

describe('attachments', () => {
  it('are kept in their order and served byte for byte, to their own thing and county only', async () => {
    const ownerId = randomUUID()
    await idOf(aFile({ ownerId, ordinal: 2, title: { fi: 'toinen' } }))
    const id = await idOf(aFile({ ownerId, ordinal: 1, title: { fi: 'eka' }, file: { name: '../a.exe', content: aPdf() } }))
    await idOf(aFile({ ownerId, title: { fi: 'kolmas' }, file: { name: 'b', content: aDocx() } }))
    expect((await attachmentsOf(work, 'consultation', ownerId)).map(({ title, kind }) => [title.fi, kind])).toEqual([['eka', 'PDF'], ['toinen', 'TXT'], ['kolmas', 'DOCX']])
    expect(await attachmentFile(work, 'consultation', ownerId, id)).toMatchObject({ content: aPdf(), fileName: 'a.pdf', mediaType: 'application/pdf', isShown: false })
    expect(await attachmentFile(work, 'consultation', randomUUID(), id)).toBeNull()
    expect(await attachmentFile(work, 'statement', ownerId, id)).toBeNull()
    expect(await attachmentFile(workFor(database, { countyId: 'toinen' }), 'consultation', ownerId, id)).toBeNull()
    expect(await attachmentFile(work, 'consultation', ownerId, 'not-an-id')).toBeNull()
    expect(await audited('texts.attachment-stored', ownerId)).toBe(3)
  })

  it('are one file when the same form is sent twice, also at once; another form may bring the same bytes', async () => {
    const input = aFile()
    const ids = await Promise.all([idOf(input), idOf(input), idOf(input)])
    expect(new Set(ids).size).toBe(1)
    expect(await audited('texts.attachment-stored', input.ownerId)).toBe(1)
    await idOf({ ...input, formToken: randomUUID() })
    await idOf({ ...input, file: { name: 'a', content: text('muuta') } })
    expect(await attachmentsOf(work, 'consultation', input.ownerId)).toHaveLength(3)
  })

  it('are refused without a trace, with everything that is wrong', async () => {
    const input = aFile({ title: {}, accessibility: null, file: { name: 'luonnos.pdf', content: text('<html>') } })
    expect(await storeAttachment(work, tools, input)).toMatchObject({ ok: false, code: 'not-accepted', details: [{ code: 'no-title', locale: 'fi' }, { code: 'no-accessibility' }, { code: 'mixed-kinds' }] })
    expect(await storeAttachment(work, tools, aFile({ file: null }))).toMatchObject({ details: [{ code: 'no-file' }] })
    expect(await storeAttachment(work, tools, aFile({ file: { name: 'a.txt', content: text('a'.repeat(100_001)) } }))).toMatchObject({ details: [{ code: 'too-large' }] })
    expect(await attachmentsOf(work, 'consultation', input.ownerId)).toEqual([])
    expect(await audited('texts.attachment-stored', input.ownerId)).toBe(0)
  })

  it('that are PDFs without tags are not called accessible', async () => {
    const file = { name: 'luonnos.pdf', content: aPdf('', '', '') }
    expect(await storeAttachment(work, tools, aFile({ file }))).toMatchObject({ ok: false, details: [{ code: 'not-tagged' }] })
    expect(await storeAttachment(work, tools, aFile({ file, accessibility: 'partly' }))).toMatchObject({ ok: true })
    expect(await storeAttachment(work, tools, aFile({ file: { name: 'luonnos.pdf', content: aPdf() } }))).toMatchObject({ ok: true })
  })

  it.each<[string, Partial<AttachmentToStore>, object]>([
    ['title', { title: { fi: 'Luonnos 131052-308T' } }, { code: 'title-identity-code', locale: 'fi' }],
    ['summary', { summary: { fi: 'Hänestä, 131052-308T' } }, { code: 'summary-identity-code', locale: 'fi' }],
    ['file name', { file: { name: '131052-308T.txt', content: text('Sisältö') } }, { code: 'name-identity-code' }],
    ['text', { file: { name: 'luonnos.txt', content: text('Asiakas 131052-308T') } }, { code: 'identity-code' }],
    ['document', { file: { name: 'luonnos.docx', content: aDocx({ name: 'word/footnotes.xml', content: '<w:p><w:r><w:t>131052-</w:t></w:r><w:r><w:t>308T</w:t></w:r></w:p>' }) } }, { code: 'identity-code' }],
  ])('with an identity code in the %s are kept nowhere', async (_where, changes, detail) => {
    const input = aFile(changes)
    expect(await storeAttachment(work, tools, input)).toMatchObject({ ok: false, code: 'not-accepted', details: [detail] })
    expect(await attachmentsOf(work, 'consultation', input.ownerId)).toEqual([])
  })

  it('that list members are kept nowhere', async () => {
    const input = aFile({ file: { name: 'jasenet.txt', content: text('Nimi;Syntymäaika;Jäsennumero\nMatti Meikäläinen;1.2.1950;101\nMaija Mallikas;3.4.1948;102') } })
    expect(await storeAttachment(work, tools, input)).toMatchObject({ ok: false, code: 'not-accepted', details: [{ code: 'member-list' }] })
    expect(await attachmentsOf(work, 'consultation', input.ownerId)).toEqual([])
    expect(await audited('texts.attachment-stored', input.ownerId)).toBe(0)
  })

  it('that are pictures are drawn anew before they are kept', async () => {
    const ownerId = randomUUID()
    const taken = await sharp({ create: { width: 8, height: 4, channels: 3, background: 'red' } }).withExif({ IFD0: { Copyright: 'SALAISUUS' } }).jpeg().toBuffer()
    const id = await idOf(aFile({ ownerId, file: { name: 'kuva.PNG', content: taken } }))
    const kept = await attachmentFile(work, 'consultation', ownerId, id)
    expect(kept).toMatchObject({ fileName: 'kuva.jpg', mediaType: 'image/jpeg', isShown: true })
    expect(Buffer.from(kept!.content).includes('SALAISUUS')).toBe(false)
    const broken = aFile({ ownerId, file: { name: 'b.jpg', content: taken.subarray(0, 200) } })
    expect(await storeAttachment(work, tools, broken)).toMatchObject({ details: [{ code: 'damaged' }] })
  })

  it('are removed once, with their bytes, and the log keeps that without words', async () => {
    const input = aFile()
    const attachmentId = await idOf(input)
    expect(await removeAttachment(workFor(database, { countyId: 'toinen' }), { ...input, attachmentId })).toMatchObject({ ok: false, code: 'not-there' })
    expect(await removeAttachment(work, { ...input, attachmentId })).toMatchObject({ ok: true })
    expect(await removeAttachment(work, { ...input, attachmentId })).toMatchObject({ ok: false, code: 'not-there' })
    expect(await removeAttachment(work, { ...input, attachmentId: 'none' })).toMatchObject({ ok: false })
    expect(await database.db.attachment.count({ where: { id: attachmentId } })).toBe(0)
    const entry = await database.db.auditEntry.findFirstOrThrow({ where: { action: 'texts.attachment-removed', subjectId: input.ownerId } })
    expect(entry.details).toEqual({ attachmentId })
    // The same form once more, from the browser's history: it was removed, so it is a new file.
    expect(await idOf(input)).not.toBe(attachmentId)
  })

  it('are not endless', async () => {
    const ownerId = randomUUID()
    for (let number = 0; number < MOST_ATTACHMENTS; number++) await idOf(aFile({ ownerId }))
    expect(await storeAttachment(work, tools, aFile({ ownerId }))).toMatchObject({ details: [{ code: 'too-many' }] })
  })
})

describe('with a scanner', async () => {
  const clamd = await startFakeClamd()
  afterAll(clamd.stop)
  const scanning = openFileTools({ clamd: clamd.address, maxBytes: 100_000 })

  it('a file is kept when it is clean, and it says so', async () => {
    const input = aFile()
    await idOf(input, scanning)
    expect(clamd.scanned.at(-1)!.toString()).toBe('Sisältö')
    expect(await keptFilesOf(work, 'consultation', input.ownerId)).toMatchObject([{ isScanned: true }])
    const unscanned = aFile()
    await idOf(unscanned)
    expect(await keptFilesOf(work, 'consultation', unscanned.ownerId)).toMatchObject([{ isScanned: false }])
  })

  it('a virus is refused and kept nowhere', async () => {
    const input = aFile({ file: { name: 'a.txt', content: text(EICAR) } })
    expect(await storeAttachment(work, scanning, input)).toMatchObject({ details: [{ code: 'infected' }] })
    expect(await attachmentsOf(work, 'consultation', input.ownerId)).toEqual([])
  })

  it('nothing is kept that could not be scanned', async () => {
    clamd.behave('leaving')
    const input = aFile()
    expect(await storeAttachment(work, scanning, input)).toMatchObject({ details: [{ code: 'not-scanned' }] })
    clamd.behave('well')
    expect(await attachmentsOf(work, 'consultation', input.ownerId)).toEqual([])
    expect(await audited('texts.attachment-stored', input.ownerId)).toBe(0)
  })
})
