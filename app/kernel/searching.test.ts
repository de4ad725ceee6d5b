import { describe, expect, it } from 'vitest'
import { searchable, searchedWords, wordsOf } from './searching'

const names = { themes: { services: ['Palvelut', 'Tjänster'] }, municipalities: { tyrskyla: ['Tyrskylä', 'Bränningby'], lehtovaara: ['Lehtovaara'] } }

describe('searching', () => {
  it('takes at most eight words of 40 characters, in any case and composition', () => {
    expect(searchedWords('  Lähi  PALVELU ')).toEqual([{ word: 'lahi', themes: [], municipalities: [] }, { word: 'palvelu', themes: [], municipalities: [] }])
    expect(searchedWords('a\u0308')[0]!.word).toBe('a')
    expect(searchedWords(Array.from({ length: 30 }, (_, i) => `word${i}`).join(' '))).toHaveLength(8)
    expect(searchedWords('x'.repeat(500))[0]!.word).toHaveLength(40)
    expect(searchedWords(undefined)).toEqual([])
  })

  it('knows places and themes by their names in every language', () => {
    expect(searchedWords('bränningby', names)).toEqual([{ word: 'branningby', themes: [], municipalities: ['tyrskyla'] }])
    expect(searchedWords('TYRSKYLÄ tjänst', names).map(({ themes, municipalities }) => [themes, municipalities])).toEqual([[[], ['tyrskyla']], [['services'], []]])
  })

  it('looks in texts of every language', () => {
    expect(searchable(wordsOf([{ fi: 'Äiti', sv: 'Mor' }, undefined]))).toBe('aiti\nmor')
  })

  it('takes a letter with marks and the letter without them for the same, on both sides', () => {
    expect(searchable(['Lähipalvelut på Åland, Őri ja Čohkka'])).toBe('lahipalvelut pa aland, ori ja cohkka')
    for (const typed of ['lähipalvelut', 'lahipalvelut', 'LA\u0308HIPALVELUT']) expect(searchable(['Lähipalvelut'])).toContain(searchedWords(typed)[0]!.word)
    expect(searchedWords('tyrskyla', names)[0]!.municipalities).toEqual(['tyrskyla'])
    expect(searchedWords('tjanst', names)[0]!.themes).toEqual(['services'])
  })
})
