import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '~/questions/testing/any-text'
import { aQuestion, everyQuestion } from '~/questions/testing/questions'
import { belongsTo } from '~/questions/rules/typed-fields'
import { readAnswers, readIntent, readNumber } from './answer-form.server'

const formOf = (fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const identityCode = '010180-9026'

describe('a page of the form', () => {
  const [text, number] = [aQuestion['long-text']({ id: 'why' }), aQuestion.number({ id: 'minutes' })]

  it('is kept: answers as answers, the rest as it was typed, emptied ones cleared', () => {
    const read = readAnswers([text, number, aQuestion.agree({ id: 'agree' })], formOf([['why', 'Bussi ei kulje.'], ['minutes', 'tunti'], ['intent', 'continue']]))
    expect(read.entries).toEqual({ why: { text: 'Bussi ei kulje.' }, minutes: { typed: { minutes: ['tunti'] } } })
    expect(read.cleared).toEqual(['agree'])
    expect(read.messages.map(({ field, key }) => `${field} ${key}`)).toEqual(['minutes message.digits-only'])
  })

  it('tells of mistakes in a follow-up of a follow-up whose first choice stands on another page', () => {
    const how = aQuestion['single-choice']({ id: 'how' })
    const change = aQuestion['single-choice']({ id: 'change', showIf: { question: 'how', equals: 'walk' } })
    const minutesThen = aQuestion.number({ id: 'then', showIf: { question: 'change', equals: 'car' } })
    const form = formOf([['change', 'car'], ['then', 'tunti']])
    const told = (before: string) => readAnswers([change, minutesThen], form, { how: { option: before } }, [how, change, minutesThen]).messages.map(({ field }) => field)
    expect(told('walk')).toEqual(['then'])
    expect(told('car')).toEqual([])
  })

  it('keeps a text with an identity code nowhere, and leaves what was kept before', () => {
    const read = readAnswers([text], formOf([['why', `Hetuni on ${identityCode}`]]))
    expect(JSON.stringify([read.entries, read.cleared, read.values])).toBe('[{},[],{}]')
    expect(read.typed).toEqual({ why: [`Hetuni on ${identityCode}`] })
    expect(read.messages[0]!.key).toBe('message.identity-code')
  })

  it.each(['taksi 131052  -308T', 'taksi 131052 \t-308T', 'taksi 131052\r\n-308T', 'taksi 131052\u0001-308T', 'taksi 1310\u200e52-308T'])('keeps the own words of an option nowhere when they are %j', (typed) => {
    const role = aQuestion['single-choice']({ id: 'role' })
    const read = readAnswers([role], formOf([['role', 'other'], ['role.text', typed]]))
    expect(read).toMatchObject({ entries: {}, cleared: [], values: {}, notKept: ['role'] })
    expect(read.messages).toEqual([{ field: 'role.text', key: 'message.identity-code' }])
  })

  it('tells of a code in any field, at the place where its question tells', () => {
    const budget = aQuestion.budget({ id: 'budget' })
    const read = readAnswers([number, budget], formOf([['minutes', '131052-308T'], ['budget.peer', '131052-308T'], ['budget.advice', 'x']]))
    expect(read.messages.map(({ field, key }) => `${field} ${key}`)).toEqual(['minutes message.identity-code', 'budget message.identity-code'])
    expect(read.notKept).toEqual(['minutes', 'budget'])
    expect(read.entries).toEqual({})
  })

  it('says which text is beyond keeping, and keeps one that is only too long', () => {
    expect(readAnswers([text], formOf([['why', 'x'.repeat(40_000)]]))).toMatchObject({ notKept: [], entries: { why: { typed: {} } } })
    const read = readAnswers([text], formOf([['why', 'x'.repeat(40_001)]]))
    expect(read).toMatchObject({ notKept: ['why'], entries: {}, cleared: [] })
    expect(read.messages.map(({ key }) => key)).toEqual(['message.shorten'])
  })

  it('tells what is not kept even where the question does not apply', () => {
    const role = aQuestion['single-choice']({ id: 'role' })
    const follow = aQuestion['long-text']({ id: 'follow', showIf: { question: 'role', equals: 'car' } })
    const read = readAnswers([role, follow], formOf([['role', 'walk'], ['follow', `x ${identityCode}`]]))
    expect(read.notKept).toEqual(['follow'])
    expect(read.messages.map(({ field }) => field)).toEqual(['follow'])
  })

  it('does not complain about a follow-up question that does not apply', () => {
    const role = aQuestion['single-choice']({ id: 'role' })
    const follow = aQuestion.number({ id: 'minutes', showIf: { question: 'role', equals: 'car' } })
    expect(readAnswers([role, follow], formOf([['role', 'walk'], ['minutes', 'x']])).messages).toEqual([])
    expect(readAnswers([role, follow], formOf([['role', 'car'], ['minutes', 'x']])).messages).toHaveLength(1)
    expect(readAnswers([follow], formOf([['minutes', 'x']]), { role: { option: 'car' } }).messages).toHaveLength(1)
  })

  it('says so when a field belongs to another form', () => {
    expect(readAnswers([text], formOf([['why', ''], ['q99', 'x']])).messages).toEqual([{ field: 'form', key: 'message.not-this-form' }])
    // An empty field of a question that is asked no more says nothing.
    expect(readAnswers([text], formOf([['why', ''], ['q99', ' ']])).messages).toEqual([])
  })

  it('says so when a part belongs to no question of the form, and knows every part that does', () => {
    const [matrix, budget, ranking] = [aQuestion.matrix({ id: 'm' }), aQuestion.budget({ id: 'b' }), aQuestion.ranking({ id: 'r' })]
    for (const name of ['m.mars', 'm', 'b.mars', 'r.mars', 'why.text']) {
      expect(readAnswers([text, matrix, budget, ranking], formOf([[name, 'well']])).messages.map(({ key }) => key)).toContain('message.not-this-form')
    }
    const all = ['q1', 'q1.text', 'q2', 'q2.text', 'q3', 'q4', 'q5', 'q6.video', 'q6.phone', 'q6.bus', 'q7.near', 'q7.fast', 'q8', 'q9.peer', 'q9.meeting', 'q9.advice', 'q10', 'q11']
    expect(readAnswers(everyQuestion(), formOf(all.map((name) => [name, 'x']))).messages.map(({ field }) => field)).not.toContain('form')
  })

  it('reads anything without throwing, keeps no identity code, and names fields that exist', () => {
    const questions = everyQuestion()
    const name = fc.oneof(fc.constantFrom(...questions.map(({ id }) => id), 'q1.text', 'q6.video', 'q7.near', 'q9.peer', '__proto__', 'constructor', 'intent'), fc.string({ maxLength: 8 }))
    const gaps = fc.array(fc.constantFrom('', ' ', '  ', '\t', '\r\n', '\u0001', '\u200e', '\u00ad'), { minLength: 4, maxLength: 4 })
    const code = gaps.map(([a, b, c, d]) => `x 01${a}01${b}80${c}-${d}9026`)
    const value = fc.oneof(fc.constantFrom('', '1', '60', 'walk', 'well', `x ${identityCode}`), code, anyText(80))
    fc.assert(fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (fields) => {
      const read = readAnswers(questions, formOf(fields))
      expect(JSON.stringify([read.entries, read.values]).replace(/\\[rnt]|\\u00\w\w|[\s\u200e\u00ad]/g, '')).not.toContain(identityCode)
      for (const { field } of read.messages) expect(field === 'form' || questions.some(({ id }) => belongsTo(id, field))).toBe(true)
    }))
  })
})

describe('the buttons', () => {
  it('are only those of the page', () => {
    expect(readIntent(formOf([['intent', 'later']]), ['continue', 'later'])).toBe('later')
    expect(readIntent(formOf([['intent', 'drop']]), ['continue', 'later'])).toBeNull()
    expect(readNumber(formOf([['revision', '12']]), 'revision')).toBe(12)
    expect(readNumber(formOf([['revision', '-1']]), 'revision')).toBeUndefined()
  })
})
