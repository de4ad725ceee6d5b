import { describe, expect, it } from 'vitest'
import { attachmentRefusals, kindWord, MAX_ATTACHMENT_BYTES, safeFileName, type OfferedFile } from './attachments'

const bytes = (text: string) => new TextEncoder().encode(text)
const aFile = (changes: Partial<OfferedFile> = {}): OfferedFile => ({
  fileName: 'Luonnos.pdf', mediaType: 'application/pdf', content: bytes('%PDF-1.7'), title: { fi: 'Luonnos' }, locales: ['fi'], ...changes,
})

describe('a file offered for keeping', () => {
  it('is accepted when its bytes are what it claims', () => {
    expect(attachmentRefusals(aFile())).toEqual([])
    expect(attachmentRefusals(aFile({ fileName: 'a.txt', mediaType: 'text/plain', content: bytes('Hei') }))).toEqual([])
  })

  it.each([
    ['a page that could run scripts', { mediaType: 'text/html', fileName: 'a.html', content: bytes('<script>') }, ['kind-not-accepted']],
    ['a drawing that could run scripts', { mediaType: 'image/svg+xml', fileName: 'a.svg' }, ['kind-not-accepted']],
    ['other bytes than claimed', { content: bytes('MZ…') }, ['kind-differs']],
    ['another name than claimed', { fileName: 'luonnos.pdf.exe' }, ['kind-differs']],
    ['nothing', { content: new Uint8Array() }, ['kind-differs', 'empty']],
    ['no title and no language', { title: {}, locales: [] }, ['no-title', 'no-language']],
    ['too much', { content: Object.assign(new Uint8Array(MAX_ATTACHMENT_BYTES + 1), { 0: 0x25, 1: 0x50, 2: 0x44, 3: 0x46 }) }, ['too-large']],
  ] as [string, Partial<OfferedFile>, string[]][])('is refused: %s', (_what, changes, refusals) => {
    expect(attachmentRefusals(aFile(changes))).toEqual(refusals)
  })

  it('gets a name that no file system or header takes amiss', () => {
    expect(safeFileName('../../Pälvelu; "x"\r\n.pdf')).toBe('_.._Pälvelu_ _x___.pdf')
    expect(safeFileName('...')).toBe('file')
    expect(kindWord('Luonnos.PDF')).toBe('PDF')
  })
})
