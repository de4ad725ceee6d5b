import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpack } from '~/platform/files/unpack.server'
import { aDocx, anOdt, aPdf, aZip, packedObjects, type Piece } from '../../testing/files'
import { MOST_UNPACKED, type FileRefusal } from './kinds'
import { lookAtFile } from './looking'
import { isTaggedPdf } from './pdf'
import { wordsOfXml } from './words'

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

const run = (...texts: string[]) => texts.map((text) => `<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`
const inWord = (xml: string, name = 'word/footnotes.xml') => aDocx({ name, content: `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${xml}</w:body></w:document>` })
const inWriter = (xml: string) => anOdt({ name: 'styles.xml', content: `<office:styles>${xml}</office:styles>` })
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
  ['a DOCX with more words than anybody reads', 'unpacks-too-large', inWord(`<w:p>${run('aa '.repeat(4_000_000))}</w:p>`)],
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

const PEOPLE = [['Matti', 'Meikäläinen'], ['Maija', 'Mallikas'], ['Kalle', 'Korhonen'], ['Liisa', 'Laine']] as const

describe('what a file says is read: an identity code in', () => {
  it.each<[string, Uint8Array]>([
    ['a text', bytes('Asiakas 170383-457J\n')],
    ['a long text, where two pieces of it meet', bytes(`${'a'.repeat(99_993)} 170383-457J`)],
    ['a text with signs that nobody sees', bytes('170383\u2011457\u00adJ')],
    ['a document', inWord(`<w:p>${run('Asiakas 170383-457J')}</w:p>`)],
    ['a document, split over runs', inWord(`<w:p>${run('1703', '83-4', '57', 'J')}</w:p>`)],
    ['a document, with a hyphen that does not break', inWord('<w:p><w:r><w:t>170383</w:t><w:noBreakHyphen/><w:t>457J</w:t></w:r></w:p>')],
    ['a document, in signs of XML', inWord(`<w:p>${run('170383&#45;45&#x37;J')}</w:p>`)],
    ['a document, in a cell', inWord(`<w:tbl>${row('Asiakas', '170383-457J')}</w:tbl>`)],
    ['a document, as the text of a picture', inWord('<wp:docPr id="1" descr="Kortti 170383-457J"/>')],
    ['a document, as an address', aDocx({ name: 'word/_rels/document.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="https://a.example/?hetu=170383-457J" TargetMode="External"/></Relationships>' })],
    ['a document, in a comment', inWord(`<w:comment>${run('170383-457J')}</w:comment>`, 'word/comments.xml')],
    ['a document, in its properties', aDocx({ name: 'docProps/core.xml', content: '<dc:subject>170383-457J</dc:subject>' })],
    ['a document, marked as removed', inWord('<w:p><w:del w:author="A"><w:r><w:delText>170383-457J</w:delText></w:r></w:del></w:p>')],
    ['a document, half of it marked as removed', inWord(`<w:p>${run('170383-4')}<w:del><w:r><w:delText>57J</w:delText></w:r></w:del></w:p>`)],
    ['a document, around something marked as removed', inWord(`<w:p>${run('170383')}<w:del><w:r><w:delText>xyz</w:delText></w:r></w:del>${run('-457J')}</w:p>`)],
    ['a document, in a text beside its pages', aDocx({ name: 'word/afchunk.txt', content: '170383-457J' })],
    ['an ODT', inWriter('<text:p>1703<text:span text:style-name="T1">83-45</text:span>7J</text:p>')],
    ['an ODT, in a part of CDATA', inWriter('<text:p><![CDATA[170383-457J]]></text:p>')],
  ])('%s', (_where, file) => expect(look(file)).toBe('identity-code'))

  it('is none where its check character is wrong', () => {
    expect(look(bytes('170383-457K'))).toBe('text')
    expect(look(inWord(`<w:p w14:paraId="170383AB">${run('170383-457K')}</w:p>`))).toBe('docx')
  })
})

describe('what a file says is read: a list of members in', () => {
  it.each<[string, Uint8Array]>([
    ['a text', bytes('Nimi;Syntymäaika;Jäsennumero\nMatti Meikäläinen;1.2.1950;101\n')],
    ['a text without heads', bytes(PEOPLE.map((names) => names.join(';')).join('\r\n'))],
    ['a table of a document', inWord(`<w:tbl>${PEOPLE.map((names) => row(...names)).join('')}</w:tbl>`)],
    ['a table of a document with heads', inWord(`<w:tbl>${row('Etunimi', 'Sukunimi')}${row('X', '')}</w:tbl>`)],
    ['paragraphs of a document', inWord(PEOPLE.map(([first, last]) => `<w:p>${run(first, ` ${last}`)}</w:p>`).join(''))],
    ['lines of a document with tabulators', inWord(`<w:p>${PEOPLE.map(([first, last]) => `${run(last)}<w:r><w:tab/></w:r>${run(first)}<w:br/>`).join('')}</w:p>`)],
    ['a table of an ODT', inWriter(PEOPLE.map((names) => `<table:table-row>${names.map((name) => `<table:table-cell office:value-type="string"><text:p>${name}</text:p></table:table-cell>`).join('')}</table:table-row>`).join(''))],
    ['a list of an ODT', inWriter(PEOPLE.map(([first, last]) => `<text:list-item><text:p>${first}<text:s/>${last}</text:p></text:list-item>`).join(''))],
  ])('%s', (_where, file) => expect(look(file)).toBe('member-list'))

  it('is none where a note or a header names the few who prepared a long document', () => {
    const plan = 'Palvelut muuttuvat vähitellen, ja jokaisesta muutoksesta kerrotaan etukäteen. '.repeat(40)
    const named = PEOPLE.map((names) => `<w:p>${run(names.join(' '))}</w:p>`).join('')
    const withHeader = (body: string) => aDocx({ name: 'word/header1.xml', content: `<w:hdr>${named}</w:hdr>` }, { name: 'word/footnotes.xml', content: `<w:p>${run(body)}</w:p>` })
    expect([look(withHeader(plan)), look(withHeader('Lyhyt.'))]).toEqual(['docx', 'member-list'])
  })

  it('is none where places or numbers of members stand', () => {
    expect(look(bytes('Kuusniemi, Lehtovaara\nTyrskylä, Aallonranta\nJärvenpää, Metsola\nRantala, Koskela'))).toBe('text')
    expect(look(inWord(`<w:tbl>${row('Yhdistys', 'Jäseniä')}${row('Muistiyhdistys', '212')}${row('Reumayhdistys', '80')}</w:tbl>`))).toBe('docx')
  })
})

describe('the words of an XML part', () => {
  it('stand in lines and cells as they are read', () => {
    expect(wordsOfXml(`<w:p>${run('Eka ', 'rivi')}</w:p><w:tbl>${row('a', 'b')}${row('c &amp; d', '')}</w:tbl><!-- ei > <w:p/> --><w:p>${run('loppu')}</w:p>`).shown.trim().split('\n').map((line) => line.split('\t').map((cell) => cell.trim()))).toEqual([['Eka rivi'], ['a', 'b', ''], ['c & d', '', ''], ['loppu']])
  })

  it('are found quickly in a part that never ends what it begins', () => {
    for (const sign of ['<![CDATA[', '<!--', '<', '<a b="', '&#', '<w:delText>', '<w:tc>', '="']) expect(wordsOfXml(sign.repeat(200_000)).shown).toBeTypeOf('string')
  }, 20_000)

  it('are no reason to throw, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<', '>', '/', '!', '--', '<![CDATA[', ']]>', '&#x41;', '&#9999999;', '&lt;', '="', 'w:p', 'w:tc', 'w:delText', ' ', 'a')), (signs) => {
      expect(wordsOfXml(signs.join('')).shown).toBeTypeOf('string')
    }))
  })
})

describe('is refused', () => {
  it.each(refused)('%s: %s', (_what, code, file) => {
    expect(look(file, code === 'too-large' ? 1_000_000 : 10_000_000)).toBe(code)
  })
})

describe('a file that is made to be looked into for hours', () => {
  it('is looked into once: a document of one word over and over', () => {
    expect(look(aDocx({ name: 'word/settings.xml', content: 'relationships/frame"'.repeat(90_000) }), 10_000_000)).toBe('docx')
    expect(look(aDocx({ name: 'word/settings.xml', content: 'TargetMode="External" '.repeat(90_000) }), 10_000_000)).toBe('docx')
  }, 20_000)

  it('is looked into once: a PDF of streams within streams', () => {
    expect(look(aPdf(`${'1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nx'.repeat(100_000)}endstream\n`), 10_000_000)).toBe('damaged')
    expect(isTaggedPdf(aPdf(`${'1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nx'.repeat(100_000)}endstream\n`, '', ''), unpack)).toBe(false)
  }, 20_000)

  it('is looked into once: a text of nothing but ends of lines, and one of rows of dots', () => {
    expect(look(bytes('\n'.repeat(2_000_000)), 10_000_000)).toBe('text')
    expect(look(bytes(`;${'.'.repeat(390)}x\n`.repeat(5000)), 10_000_000)).toBe('text')
    expect(look(bytes('\n'.repeat(2_000_001)), 10_000_000)).toBe('unpacks-too-large')
  }, 20_000)

  it('and a template from elsewhere is found however it is written', () => {
    const link = (mode: string) => aDocx({ name: 'word/_rels/settings.xml.rels', content: `<Relationship TargetMode = ${mode} Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate' Target="x"/>` })
    expect([look(link("'External'")), look(link('"Internal"'))]).toEqual(['runs-programs', 'docx'])
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
