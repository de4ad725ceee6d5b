import { describe, expect, it } from 'vitest'
import { aQuestion } from '../testing/questions'
import { typedWords } from './typed-words'

const said = (...args: Parameters<typeof typedWords>) => typedWords(...args).map(({ about, said: words }) => [about?.fi ?? null, typeof words === 'string' ? words : words.fi])

describe('what was typed, in words', () => {
  it('names chosen options by their labels and keeps own words as they are', () => {
    const role = aQuestion['single-choice']({ id: 'role' })
    expect(said(role, { 'role': ['other', 'horse'], 'role.text': ['car'] })).toEqual([[null, 'Muu, mikä?'], [null, 'horse'], [null, 'car']])
  })

  it('names rows, places and points by what they are about', () => {
    expect(said(aQuestion.matrix({ id: 'm' }), { 'm.video': ['well'], 'm.gone': ['x'] })).toEqual([['Kohta video', 'Kohta well'], [null, 'x']])
    expect(said(aQuestion.ranking({ id: 'r' }), { 'r.near': ['1'], 'r.face': ['1'] })).toEqual([['Kohta near', '1'], ['Kohta face', '1']])
    expect(said(aQuestion.budget({ id: 'b' }), { 'b.peer': ['62'] })).toEqual([['Kohta peer', '62']])
  })

  it('leaves out blanks and what belongs to others', () => {
    expect(said(aQuestion['long-text']({ id: 'q1' }), { q1: ['  ', 'hei'], q11: ['muuta'] })).toEqual([[null, 'hei']])
  })
})
