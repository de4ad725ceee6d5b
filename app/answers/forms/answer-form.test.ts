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

  it('keeps a text with an identity code nowhere, and leaves what was kept before', () => {
    const read = readAnswers([text], formOf([['why', `Hetuni on ${identityCode}`]]))
    expect(JSON.stringify([read.entries, read.cleared, read.values])).toBe('[{},[],{}]')
    expect(read.typed).toEqual({ why: [`Hetuni on ${identityCode}`] })
    expect(read.messages[0]!.key).toBe('message.identity-code')
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
  })

  it('reads anything without throwing, keeps no identity code, and names fields that exist', () => {
    const questions = everyQuestion()
    const name = fc.oneof(fc.constantFrom(...questions.map(({ id }) => id), 'q1.text', 'q6.video', 'q7.near', 'q9.peer', '__proto__', 'constructor', 'intent'), fc.string({ maxLength: 8 }))
    const value = fc.oneof(fc.constantFrom('', '1', '60', 'walk', 'well', `x ${identityCode}`), anyText(80))
    fc.assert(fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (fields) => {
      const read = readAnswers(questions, formOf(fields))
      expect(JSON.stringify([read.entries, read.values])).not.toContain(identityCode)
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
