import { describe, expect, it } from 'vitest'
import { kindWord, MAX_SUMMARY, MAX_TITLE, mayBeShown, nameRefusals, safeFileName, wordRefusals, type AttachmentWords } from './attachments'

const words = (changes: Partial<AttachmentWords> = {}): AttachmentWords => ({ title: { fi: 'Luonnos', sv: 'Utkast' }, summary: { fi: 'Mitä esitetään.', sv: 'Vad som föreslås.' }, locales: ['fi'], accessibility: 'accessible', ...changes })

describe('what is told about a file', () => {
  it('is a title and a summary in every required language, its own language, and whether all can read it', () => {
    expect(wordRefusals(words(), ['fi', 'sv'])).toEqual([])
    expect(wordRefusals(words({ title: { fi: 'Luonnos', sv: ' ' }, summary: {}, locales: [], accessibility: null }), ['fi', 'sv'])).toEqual([
      { code: 'no-title', locale: 'sv' }, { code: 'no-summary', locale: 'fi' }, { code: 'no-summary', locale: 'sv' }, { code: 'no-language' }, { code: 'no-accessibility' },
    ])
  })

  it('is short', () => {
    expect(wordRefusals(words({ title: { fi: 'a'.repeat(MAX_TITLE + 1), sv: 'a'.repeat(MAX_TITLE) }, summary: { ...words().summary, en: 'a'.repeat(MAX_SUMMARY + 1) } }), ['fi', 'sv'])).toEqual([
      { code: 'title-too-long', locale: 'fi' }, { code: 'summary-too-long', locale: 'en' },
    ])
  })
})

it.each<[string, Partial<AttachmentWords>, string]>([
  ['a title', { title: { fi: 'Luonnos 131052-308T', sv: 'Utkast' } }, 'title-identity-code fi'],
  ['a title that need not be there', { title: { ...words().title, en: '131052 - 308t' } }, 'title-identity-code en'],
  ['a summary', { summary: { fi: 'Mitä esitetään.', sv: 'Om 131052\u2011308T.' } }, 'summary-identity-code sv'],
])('%s holds no identity code', (_where, changes, expected) => {
  expect(wordRefusals(words(changes), ['fi', 'sv']).map(({ code, locale }) => `${code} ${locale}`)).toEqual([expected])
})

describe('the name of a file', () => {
  it('holds no identity code', () => {
    expect(nameRefusals('Luonnos 131052-308T.pdf')).toEqual([{ code: 'name-identity-code' }])
    expect(nameRefusals(`${'a'.repeat(88)} 131052-308Tab.pdf`)).toEqual([{ code: 'name-identity-code' }])
    expect(nameRefusals('Luonnos 131052-3089.pdf')).toEqual([])
  })

  it.each([
    ['Luonnos.PDF', 'Luonnos.pdf'],
    ['../../Pälvelu; "x"\r\n.pdf', 'Pälvelu_ _x.pdf'],
    ['lasku.pdf.exe', 'lasku_pdf.pdf'],
    ['C:\\Users\\me\\luonnos.docx', 'C_Users_me_luonnos.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['con.pdf', 'file.pdf'],
    ['<img src=x>.pdf', 'img src_x.pdf'],
    ['a\u202Efdp.exe', 'a_fdp.pdf'],
    ['x'.repeat(500), `${'x'.repeat(100)}.pdf`],
  ])('%j is kept as %j: its ending follows from the bytes', (given, kept) => expect(safeFileName(given, 'pdf')).toBe(kept))
})

it('only pictures, which have been drawn anew, may be shown by a browser', () => {
  expect(['image/png', 'image/jpeg', 'application/pdf', 'text/plain', 'text/html', 'image/svg+xml'].map(mayBeShown)).toEqual([true, true, false, false, false, false])
  expect(kindWord('application/pdf')).toBe('PDF')
  expect(kindWord('text/html')).toBe('')
})
