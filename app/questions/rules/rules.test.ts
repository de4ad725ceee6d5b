import { describe, expect, it } from 'vitest'
import { aQuestion } from '../testing/questions'
import { isAsked, isInForm } from './asked'
import { safeCellText } from './cells'
import { formFaults } from './form-faults'
import { isSeenByPerson } from './seeing'
import { definitionFaults } from '../registry'

describe('a conditional question', () => {
  const role = aQuestion['single-choice']({ id: 'q1' })
  const why = aQuestion['long-text']({ id: 'q2', showIf: { question: 'q1', equals: 'car' } })
  const more = aQuestion['long-text']({ id: 'q3', showIf: { question: 'q9', equals: 'x' } })
  it('is asked when the earlier choice was made', () => {
    expect(isAsked(role, [role, why], {})).toBe(true)
    expect(isAsked(why, [role, why], { q1: { option: 'car' } })).toBe(true)
    expect(isAsked(why, [role, why], { q1: { option: 'walk' } })).toBe(false)
    expect(isAsked(more, [role, why, more], {})).toBe(false)
  })
  it('is never asked in a ring', () => {
    const a = aQuestion['single-choice']({ id: 'a', showIf: { question: 'b', equals: 'car' } })
    const b = aQuestion['single-choice']({ id: 'b', showIf: { question: 'a', equals: 'car' } })
    expect(isAsked(a, [a, b], { a: { option: 'car' }, b: { option: 'car' } })).toBe(false)
  })
  it('must hang on an earlier question', () => {
    expect(formFaults([{ id: 'about' }], [role, why])).toEqual([])
    expect(formFaults([{ id: 'about' }], [why, role])).toEqual([{ at: '0.showIf', code: 'unknown-condition' }])
    expect(formFaults([], [role, role]).map((fault) => fault.code)).toEqual(['unknown-section', 'same-id', 'unknown-section'])
  })
})

describe('a question', () => {
  it('is left out of the plain-language form unless all are wanted', () => {
    const matrix = aQuestion.matrix({ recommendedInSimple: false })
    expect(isInForm(matrix, 'fi', false)).toBe(true)
    expect(isInForm(matrix, 'fi-simple', false)).toBe(false)
    expect(isInForm(matrix, 'fi-simple', true)).toBe(true)
  })
  it('about clientship or health cannot be required', () => {
    expect(definitionFaults(aQuestion['multiple-choice']({ required: true, specialCategoryRisk: true }), 'fi')).toEqual([{ at: 'required', code: 'required-but-sensitive' }])
  })
  it('asked for counts only, or about clientship or health, is never looked at person by person', () => {
    expect(isSeenByPerson(aQuestion['long-text']({ visibility: 'public-after-review' }))).toBe(true)
    expect(isSeenByPerson(aQuestion['long-text']({ visibility: 'officials' }))).toBe(true)
    expect(isSeenByPerson(aQuestion['long-text']({ visibility: 'aggregate' }))).toBe(false)
    expect(isSeenByPerson(aQuestion['multiple-choice']({ visibility: 'officials', specialCategoryRisk: true }))).toBe(false)
  })
})

describe('a cell of an export', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('never starts a formula: %s', (words) => {
    expect(safeCellText(words)).toBe(`'${words}`)
  })
  it('leaves other words alone', () => expect(safeCellText('Bussi 🚌 = ei')).toBe('Bussi 🚌 = ei'))
})
