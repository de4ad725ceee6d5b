import { describe, expect, it } from 'vitest'
import { aQuestion } from '~/questions/testing/questions'
import { completeAnswers, municipalityIn } from './completing'
import { formParts, leavesOut, wholeForm } from './parts'

const role = aQuestion['single-choice']({ id: 'role', section: 'about', required: true })
const whom = aQuestion['short-text']({ id: 'whom', section: 'about', showIf: { question: 'role', equals: 'car' } })
const matrix = aQuestion.matrix({ id: 'matrix', section: 'now', recommendedInSimple: false })
const why = aQuestion['long-text']({ id: 'why', section: 'why', showIf: { question: 'role', equals: 'walk' }, required: true })
const form = {
  formSections: [{ id: 'about', heading: { fi: 'Sinä' } }, { id: 'now', heading: { fi: 'Nyt' } }, { id: 'empty', heading: { fi: 'Tyhjä' } }, { id: 'why', heading: { fi: 'Miksi' } }],
  questions: [role, whom, matrix, why],
}
const reader = { locale: 'fi' as const, wantsAll: false, entries: {} }
const idsOf = (parts: ReturnType<typeof formParts>) => parts.map((part) => `${part.number}: ${part.placed.map(({ question }) => question.id).join(' ')}`)

describe('the pages of a form', () => {
  it('are its sections with something to answer, each keeping its number', () => {
    expect(idsOf(formParts(form, reader))).toEqual(['1: role whom', '2: matrix'])
    expect(idsOf(formParts(form, { ...reader, entries: { role: { option: 'walk' } } }))).toEqual(['1: role whom', '2: matrix', '4: why'])
  })

  it('show a follow-up question of the same page with the choice it follows', () => {
    const [first] = formParts(form, reader)
    expect(first!.placed.map(({ follows }) => follows)).toEqual([null, { fi: 'Kohta car', en: 'Item car' }])
    expect(wholeForm(form, reader).at(-1)!.placed[0]!.follows).toEqual({ fi: 'Kohta walk', en: 'Item walk' })
  })

  it('are fewer in plain language, unless all are wanted', () => {
    const plain = { ...reader, locale: 'fi-simple' as const }
    expect(idsOf(formParts(form, plain))).toEqual(['1: role whom'])
    expect(leavesOut(form, plain)).toBe(true)
    expect(idsOf(formParts(form, { ...plain, wantsAll: true }))).toEqual(['1: role whom', '2: matrix'])
    expect(leavesOut(form, reader)).toBe(false)
  })

  it('show in plain language too what was answered in another, and what of it needs correcting', () => {
    for (const matrix of [{ rows: { video: 'well' } }, { typed: { 'matrix.video': ['nowhere'] } }]) {
      const plain = { ...reader, locale: 'fi-simple' as const, entries: { matrix } }
      expect(idsOf(formParts(form, plain))).toEqual(['1: role whom', '2: matrix'])
      expect(leavesOut(form, plain)).toBe(false)
    }
  })
})

describe('what would be sent', () => {
  it('leaves behind what no longer applies, and names it', () => {
    const entries = { role: { option: 'walk' }, whom: { text: 'Muistiyhdistys' }, why: { text: 'Siksi' } }
    expect(completeAnswers(form, entries, reader)).toEqual({ values: { role: { option: 'walk' }, why: { text: 'Siksi' } }, problems: [], leftBehind: [whom] })
    expect(completeAnswers(form, { role: { option: 'walk' }, whom: { typed: { whom: ['x'.repeat(90)] } }, why: { text: 'Siksi' } }, reader).leftBehind).toEqual([whom])
    expect(completeAnswers(form, { ...entries, role: { option: 'car' } }, reader).leftBehind).toEqual([why])
    expect(completeAnswers(form, { role: { option: 'walk' }, why: { text: 'Siksi' } }, reader).leftBehind).toEqual([])
  })

  it('takes along what the plain-language form does not show', () => {
    const entries = { role: { option: 'other', text: 'x' }, matrix: { rows: { video: 'well' } } }
    expect(completeAnswers(form, entries, { ...reader, locale: 'fi-simple' }).values).toHaveProperty('matrix')
  })

  it('names what is missing, wrong, or no longer fits the question', () => {
    const problems = (entries: Parameters<typeof completeAnswers>[1]) => completeAnswers(form, entries, reader).problems.map(({ question, messages }) => `${question.id} ${messages[0]!.key}`)
    expect(problems({})).toEqual(['role message.choose-one'])
    expect(problems({ role: { option: 'walk' } })).toEqual(['why message.write-text'])
    expect(problems({ role: { option: 'car' }, whom: { typed: { whom: ['x'.repeat(90)] } } })).toEqual(['whom message.shorten'])
    expect(problems({ role: { option: 'horse' } })).toEqual(['role message.choose-listed'])
    expect(problems({ role: { number: 4 } })).toEqual(['role message.choose-one'])
  })

  it('names where the person is from: a municipality of the county, or elsewhere', () => {
    const region = aQuestion.region({ id: 'q1' })
    expect(municipalityIn([role, region], { q1: { option: 'lehtovaara' } }, ['lehtovaara'])).toBe('lehtovaara')
    expect(municipalityIn([role, region], { q1: { option: 'aallonranta' } }, ['lehtovaara'])).toBe('aallonranta')
    expect(municipalityIn([role, region], { q1: { option: 'no-answer' } }, ['lehtovaara'])).toBeNull()
    expect(municipalityIn([role, region], { q1: { option: 'gone' } }, ['lehtovaara'])).toBeNull()
    expect(municipalityIn([role], { role: { option: 'lehtovaara' } }, ['lehtovaara'])).toBeNull()
  })
})
