import { describe, expect, it } from 'vitest'
import { searchable, searchedWords, wordsOf } from './searching'

const names = { themes: { services: ['Palvelut', 'Tjänster'] }, municipalities: { tyrskyla: ['Tyrskylä', 'Bränningby'], lehtovaara: ['Lehtovaara'] } }

describe('searching', () => {
  it('takes at most eight words of 40 characters, in any case and composition', () => {
    expect(searchedWords('  Lähi  PALVELU ')).toEqual([{ word: 'lähi', themes: [], municipalities: [] }, { word: 'palvelu', themes: [], municipalities: [] }])
    expect(searchedWords('a\u0308')[0]!.word).toBe('ä')
    expect(searchedWords(Array.from({ length: 30 }, (_, i) => `word${i}`).join(' '))).toHaveLength(8)
    expect(searchedWords('x'.repeat(500))[0]!.word).toHaveLength(40)
    expect(searchedWords(undefined)).toEqual([])
  })

  it('knows places and themes by their names in every language', () => {
    expect(searchedWords('bränningby', names)).toEqual([{ word: 'bränningby', themes: [], municipalities: ['tyrskyla'] }])
    expect(searchedWords('TYRSKYLÄ tjänst', names).map(({ themes, municipalities }) => [themes, municipalities])).toEqual([[[], ['tyrskyla']], [['services'], []]])
  })

  it('looks in texts of every language', () => {
    expect(searchable(wordsOf([{ fi: 'Äiti', sv: 'Mor' }, undefined]))).toBe('äiti\nmor')
  })
})
