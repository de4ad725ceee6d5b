import { describe, expect, it } from 'vitest'
import type { Question, TypedFields } from '../contract'
import { checkAnswer } from '../registry'
import { aQuestion } from '../testing/questions'

const keyOf = (question: Question, fields: TypedFields) => {
  const checked = checkAnswer(question, fields)
  return checked.state === 'wrong' ? checked.messages[0]!.key : checked.state
}
const valueOf = (question: Question, fields: TypedFields) => {
  const checked = checkAnswer(question, fields)
  return checked.state === 'answered' ? checked.value : checked
}

describe('one choice', () => {
  const question = aQuestion['single-choice']()
  it('takes one of the options', () => {
    expect(valueOf(question, { q1: ['car'] })).toEqual({ option: 'car' })
    expect(keyOf(question, { q1: ['horse'] })).toBe('message.choose-listed')
    expect(keyOf(question, { q1: ['car', 'walk'] })).toBe('message.choose-one')
  })
  it('takes own words with the option that asks for them', () => {
    expect(valueOf(question, { q1: ['other'], 'q1.text': [' potku­rilla '.replace('\u00ad', '')] })).toEqual({ option: 'other', text: 'potkurilla' })
    expect(valueOf(question, { 'q1.text': ['potkurilla'] })).toEqual({ option: 'other', text: 'potkurilla' })
    expect(keyOf(question, { q1: ['car'], 'q1.text': ['potkurilla'] })).toBe('message.choose-own-option')
    expect(keyOf(question, { q1: ['other'], 'q1.text': ['x'.repeat(201)] })).toBe('message.shorten')
    expect(keyOf(question, { q1: ['other'], 'q1.text': ['010180-9026'] })).toBe('message.identity-code')
  })
})

describe('several choices', () => {
  const question = aQuestion['multiple-choice']()
  it('keeps the order of the question and counts each option once', () => {
    expect(valueOf(question, { q2: ['c', 'a', 'a'] })).toEqual({ options: ['a', 'c'] })
  })
  it('lets an exclusive option stand alone', () => {
    expect(valueOf(question, { q2: ['none'] })).toEqual({ options: ['none'] })
    expect(keyOf(question, { q2: ['none', 'a'] })).toBe('message.choose-alone')
  })
  it('takes own words with the option that asks for them, and never ticks one that was left or unticked', () => {
    expect(valueOf(question, { 'q2': ['a', 'other'], 'q2.text': ['oma'] })).toEqual({ options: ['a', 'other'], text: 'oma' })
    expect(valueOf(question, { 'q2.text': ['oma'] })).toEqual({ options: ['other'], text: 'oma' })
    expect(checkAnswer(question, { 'q2': ['a'], 'q2.text': ['oma'] })).toEqual({ state: 'wrong', messages: [{ field: 'q2.text', key: 'message.choose-own-option' }] })
  })
  it('keeps to the limit', () => {
    expect(keyOf(question, { q2: ['a', 'b', 'c', 'other'] })).toBe('message.choose-fewer')
  })
})

describe('ranking', () => {
  const question = aQuestion.ranking()
  it('takes fewer places than offered', () => {
    expect(valueOf(question, { 'q7.near': ['2'], 'q7.face': ['1'] })).toEqual({ order: ['face', 'near'] })
  })
  it('refuses the same place twice, a gap and a place that is not offered', () => {
    expect(keyOf(question, { 'q7.near': ['1'], 'q7.face': ['1'] })).toBe('message.same-place')
    expect(keyOf(question, { 'q7.near': ['1'], 'q7.face': ['3'] })).toBe('message.missing-place')
    expect(keyOf(question, { 'q7.near': ['4'] })).toBe('message.choose-listed')
    expect(keyOf(question, { 'q7.near': ['1.5'] })).toBe('message.choose-listed')
  })
})

describe('a number', () => {
  const question = aQuestion.number({ min: -10, max: 5000 })
  it.each([['1,5', 1.5], ['1.5', 1.5], ['1 500', 1500], ['1\u00a0500', 1500], ['−3', -3], ['007', 7], ['+4', 4], ['-0', 0]])('reads %s', (typed, number) => {
    expect(valueOf(question, { q8: [typed] })).toEqual({ number })
  })
  it.each(['tunti', '1.500', '1,500', '12 min', '1e3', '0x10', '١٢', '1 2', 'Infinity', '--1'])('asks again about %s', (typed) => {
    expect(keyOf(question, { q8: [typed] })).toBe('message.digits-only')
  })
  it('keeps to its limits', () => {
    expect(keyOf(question, { q8: ['5001'] })).toBe('message.number-range')
  })
})

describe('a budget', () => {
  const question = aQuestion.budget()
  it('must come to the whole, in steps', () => {
    expect(valueOf(question, { 'q9.peer': ['60'], 'q9.advice': ['40'], 'q9.meeting': [''] })).toEqual({ points: { peer: 60, advice: 40 } })
    expect(keyOf(question, { 'q9.peer': ['60'] })).toBe('message.points-under')
    expect(keyOf(question, { 'q9.peer': ['60'], 'q9.advice': ['60'] })).toBe('message.points-over')
    expect(keyOf(question, { 'q9.peer': ['62'], 'q9.advice': ['38'] })).toBe('message.points-step')
    expect(keyOf(question, { 'q9.peer': ['-5'] })).toBe('message.whole-points')
    expect(keyOf(question, { 'q9.peer': ['0'] })).toBe('message.points-under')
  })
})

describe('a matrix', () => {
  it('may be answered in part unless it is required', () => {
    expect(valueOf(aQuestion.matrix(), { 'q6.video': ['well'] })).toEqual({ rows: { video: 'well' } })
    expect(keyOf(aQuestion.matrix({ required: true }), { 'q6.video': ['well'] })).toBe('message.every-row')
    expect(keyOf(aQuestion.matrix(), { 'q6.video': ['best'] })).toBe('message.choose-listed')
  })
})

describe('own words', () => {
  const question = aQuestion['long-text']()
  it('keeps HTML, emoji and formulas as text', () => {
    const text = 'Bussi 🚌 ei kulje. <b>x</b> {{7*7}} =HYPERLINK("http://example.invalid")'
    expect(valueOf(question, { q11: [text] })).toEqual({ text })
  })
  it('counts what a person sees', () => {
    expect(valueOf(question, { q11: ['👩🏽‍⚕️'.repeat(300)] })).toEqual({ text: '👩🏽‍⚕️'.repeat(300) })
    expect(checkAnswer(question, { q11: ['ä'.repeat(302)] })).toEqual({ state: 'wrong', messages: [{ field: 'q11', key: 'message.shorten', values: { count: 2, max: 300 } }] })
  })
  it('refuses an identity code, whatever sign stands in it', () => {
    expect(keyOf(question, { q11: ['Hetuni on 010180-9026, tarkistakaa'] })).toBe('message.identity-code')
    expect(keyOf(question, { q11: ['010180–9026'] })).toBe('message.identity-code')
  })
  it('keeps line breaks of one kind; a short text stands on one line', () => {
    expect(valueOf(question, { q11: ['yksi\r\nkaksi\r\n'] })).toEqual({ text: 'yksi\nkaksi' })
    expect(valueOf(aQuestion['short-text'](), { q10: ['yksi\r\nkaksi'] })).toEqual({ text: 'yksi kaksi' })
  })
})
