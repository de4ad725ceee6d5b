import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpack } from '~/platform/files/unpack.server'
import { aDocx, anOdt, aPdf, aZip, packedObjects, type Piece } from '../../testing/files'
import { MOST_UNPACKED, type FileRefusal } from './kinds'
import { lookAtFile } from './looking'
import { isTaggedPdf } from './pdf'

const bytes = (text: string) => new TextEncoder().encode(text)
const together = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const look = (file: Uint8Array, most = 1_000_000) => {
  const found = lookAtFile(file, most, unpack)
  return found.ok ? found.value : found.code
}

describe('a PDF that says of itself what a screen reader needs', () => {
  const tags = '/MarkInfo << /Marked true >> /StructTreeRoot 8 0 R /Lang (fi)'
  it.each([
    ['with tags, language and title', true, aPdf()],
    ['with them packed away', true, aPdf(packedObjects(`5 0 << ${tags} >>`), '', '')],
    ['with a name in hexadecimal', true, aPdf('', '', tags.replace('StructTreeRoot', 'Struct#54reeRoot'))],
    ['without any', false, aPdf('', '', '')],
    ['without a structure', false, aPdf('', '', tags.replace('/StructTreeRoot 8 0 R', ''))],
    ['that is marked as not tagged', false, aPdf('', '', tags.replace('true', 'false'))],
    ['without a language', false, aPdf('', '', tags.replace('/Lang (fi)', ''))],
    ['without a title', false, new Uint8Array(Buffer.from(Buffer.from(aPdf()).toString('latin1').replace('/Title', '/Author'), 'latin1'))],
  ])('%s', (_what, isTagged, file) => expect(isTaggedPdf(file, unpack)).toBe(isTagged))
})

describe('a file is what its bytes are', () => {
  it.each([
    ['pdf', aPdf()],
    ['pdf', aPdf(packedObjects('5 0 << /Type /Font >>'))],
    ['docx', aDocx()],
    ['odt', anOdt()],
    ['png', new Uint8Array([...PNG, 1, 2, 3])],
    ['jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['text', bytes('Lähipalvelut: 5 < 6 & 7 > 2.\r\n\tKyllä <b>. 👵🏽')],
    ['text', bytes('\uFEFFMerkki alussa')],
  ])('%s', (kind, file) => expect(look(file)).toBe(kind))
})

const BOMB: Piece = { name: 'word/media/bomb.xml', content: Buffer.alloc(MOST_UNPACKED + 1) }
const refused: [string, FileRefusal, Uint8Array][] = [
  ['nothing', 'empty', new Uint8Array()],
  ['too much', 'too-large', new Uint8Array(1_000_001)],
  ['a program', 'kind-not-accepted', together(bytes('MZ'), new Uint8Array([0x90, 0, 3, 0]))],
  ['a text in another encoding', 'kind-not-accepted', new Uint8Array([0x4c, 0xe4, 0x68, 0x69])],
  ['a GIF', 'kind-not-accepted', together(bytes('GIF89a'), new Uint8Array([1, 0, 1, 0, 0]))],
  ['a text with a null byte', 'kind-not-accepted', bytes('a\0b')],
  ['a web page', 'mixed-kinds', bytes('<!DOCTYPE html><title>x</title>')],
  ['a web page inside a text', 'mixed-kinds', bytes('Hei.\n\n<ScRiPt>alert(1)</script>')],
  ['a drawing that runs scripts', 'mixed-kinds', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a shell script', 'runs-programs', bytes('#!/bin/sh\nrm -rf /')],
  ['a PDF after other bytes', 'kind-not-accepted', together(new Uint8Array([0, 1]), aPdf())],
  ['a PDF without an end', 'damaged', bytes('%PDF-1.7\n1 0 obj')],
  ['a PDF that begins as a web page', 'mixed-kinds', aPdf('<html><script>')],
  ['a PDF with an archive behind it', 'mixed-kinds', together(aPdf(), aZip([{ name: 'a', content: 'b' }]))],
  ['a PDF with a web page behind it', 'mixed-kinds', aPdf('', '<p>')],
  ['a PDF with a script', 'runs-programs', aPdf('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n')],
  ['a PDF with a script written in numbers', 'runs-programs', aPdf('4 0 obj\n<< /S /J#61va#53cript /JS (x) >>\nendobj\n')],
  ['a PDF with a packed script', 'runs-programs', aPdf(packedObjects('5 0 << /S /JavaScript /JS (x) >>'))],
  ['a PDF packed in a way that is not looked into', 'damaged', aPdf(packedObjects('5 0 <<>>', '/Filter [/ASCIIHexDecode /FlateDecode]'))],
  ['a PDF packed with a predictor', 'damaged', aPdf(packedObjects('5 0 <<>>', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'))],
  ['a PDF that starts a program', 'runs-programs', aPdf('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n')],
  ['a PDF with a file in it', 'holds-files', aPdf('4 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n')],
  ['a PDF with a password', 'locked', aPdf('4 0 obj\n<< /Encrypt 5 0 R >>\nendobj\n')],
  ['a PDF that unpacks without end', 'unpacks-too-large', aPdf(packedObjects(' '.repeat(MOST_UNPACKED + 1)))],
  ['an archive', 'kind-not-accepted', aZip([{ name: 'a.txt', content: 'b' }])],
  ['a spreadsheet', 'kind-not-accepted', aZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }, { name: 'content.xml', content: '' }])],
  ['a DOCX with something before it', 'kind-not-accepted', together(new Uint8Array([0]), aDocx())],
  ['a DOCX with something after it', 'damaged', together(aDocx(), bytes('x'))],
  ['a DOCX with macros', 'runs-programs', aDocx({ name: 'word/vbaProject.bin', content: 'x' })],
  ['a DOCX that says it has macros', 'runs-programs', aDocx({ name: 'word/x.xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' })],
  ['a DOCX with a control', 'runs-programs', aDocx({ name: 'word/activeX/activeX1.xml', content: 'x' })],
  ['a DOCX with an embedded file', 'holds-files', aDocx({ name: 'word/embeddings/oleObject1.bin', content: 'x' })],
  ['a DOCX with a program', 'holds-files', aDocx({ name: 'word/media/a.EXE', content: 'x' })],
  ['a DOCX with a template from elsewhere', 'runs-programs', aDocx({ name: 'word/_rels/settings.xml.rels', content: '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>' })],
  ['a DOCX with growing entities', 'unpacks-too-large', aDocx({ name: 'word/a.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]>' })],
  ['a DOCX whose XML is in UTF-16', 'damaged', aDocx({ name: 'word/a.xml', content: Buffer.from('<a/>', 'utf16le') })],
  ['a DOCX that unpacks without end', 'unpacks-too-large', aDocx(BOMB)],
  ['a DOCX that lies about how much it unpacks to', 'unpacks-too-large', aDocx({ ...BOMB, claims: 10 })],
  ['a DOCX whose sizes are wrong', 'damaged', aDocx({ name: 'word/a.xml', content: 'abc', claims: 2 })],
  ['a DOCX with a file under another name than listed', 'damaged', aDocx({ name: 'word/a.xml', content: 'abc', listedAs: 'word/b.xml' })],
  ['a DOCX whose files lie on each other', 'damaged', aDocx({ name: 'word/document.xml', content: 'abc', from: 0 })],
  ['a DOCX with a way out of its folder', 'damaged', aDocx({ name: 'word/../../etc/passwd', content: 'x' })],
  ['a DOCX with a password', 'locked', aDocx({ name: 'word/a.xml', content: 'x', flags: 1 })],
  ['a DOCX twice the same file', 'damaged', aDocx({ name: 'word/document.xml', content: 'y' })],
  ['an ODT with macros', 'runs-programs', anOdt({ name: 'Basic/Standard/Module1.xml', content: 'x' })],
  ['an ODT with a script', 'runs-programs', anOdt({ name: 'Scripts/python/a.py', content: 'x' })],
  ['an ODT that runs something when opened', 'runs-programs', anOdt({ name: 'settings.xml', content: '<script:event-listener script:event-name="dom:load"/>' })],
  ['an ODT with a password', 'locked', anOdt({ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' })],
  ['an ODT with an object', 'holds-files', anOdt({ name: 'Object 1', content: 'x' })],
]

describe('is refused', () => {
  it.each(refused)('%s: %s', (_what, code, file) => {
    expect(look(file, code === 'too-large' ? 1_000_000 : 10_000_000)).toBe(code)
  })
})

describe('whatever the bytes are', () => {
  it('looking ends with a kind or a refusal, and never throws', () => {
    const starts = fc.constantFrom(aPdf(), aDocx(), anOdt(), aPdf(packedObjects('5 0 << /A 1 >>')), new Uint8Array(PNG))
    fc.assert(fc.property(starts, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat(), (start, changes, cut) => {
      const changed = new Uint8Array(start)
      for (const [at, byte] of changes) changed[at % changed.length] = byte
      expect(look(changed.subarray(0, 1 + (cut % changed.length)))).toBeTypeOf('string')
    }), { numRuns: 400 })
  })

  it('no single byte changed makes a document with macros one without', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(255), (at, byte) => {
      const whole = aDocx({ name: 'word/vbaProject.bin', content: 'macro' })
      whole[at % whole.length] = byte
      expect(['docx', 'odt']).not.toContain(look(whole))
    }), { numRuns: 400 })
  })
})
