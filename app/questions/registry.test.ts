import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question, TypedFields } from './contract'
import { checkAnswer, definitionFaults, exportCells, exportColumns, fieldsOf, labelAnswer, tallyAnswers } from './registry'
import { mergeCounts } from './rules/counts'
import { belongsTo, partName } from './rules/typed-fields'
import { anyText } from './testing/any-text'
import { everyQuestion } from './testing/questions'

const identityCode = '010180-9026'

/** Values that a person, a script or a broken browser may send. */
const typedValue = (question: Question) => fc.oneof(
  fc.constantFrom('', ' ', '1', '2', '3', '5', '20', '60', '75', '100', '1,5', '1 500', '-3', 'tunti', '1e9', '__proto__', 'toString', identityCode),
  fc.constantFrom(...idsOf(question)),
  anyText(120),
)

function idsOf(question: Question): string[] {
  if ('options' in question) return question.options.map((option) => option.id)
  return question.type === 'matrix' ? question.columns.map((column) => column.id) : ['']
}

const fieldNames = (question: Question) => [
  question.id, partName(question.id, 'text'), partName(question.id, '__proto__'), partName(question.id, 'unknown'),
  ...('options' in question ? question.options.map((option) => partName(question.id, option.id)) : []),
  ...(question.type === 'matrix' ? question.rows.map((row) => partName(question.id, row.id)) : []),
]

const typedFields = (question: Question): fc.Arbitrary<TypedFields> =>
  fc.dictionary(fc.constantFrom(...fieldNames(question)), fc.array(typedValue(question), { maxLength: 3 }), { maxKeys: 8 })

describe.each(everyQuestion().map((question) => [question.type, question] as const))('%s', (_type, question) => {
  it('is a valid question', () => {
    expect(definitionFaults(question, 'fi')).toEqual([])
    expect(definitionFaults({ ...question, text: { sv: 'x' } }, 'fi')).toContainEqual({ at: 'text', code: 'no-text' })
  })

  it('reads anything without throwing, and gives an accepted answer back from its own fields', () => {
    fc.assert(fc.property(typedFields(question), (fields) => {
      const checked = checkAnswer(question, fields)
      if (checked.state === 'wrong') {
        expect(checked.messages.length).toBeGreaterThan(0)
        for (const message of checked.messages) expect(belongsTo(question.id, message.field)).toBe(true)
      }
      if (checked.state !== 'answered') return
      expect(checkAnswer(question, fieldsOf(question, checked.value))).toEqual(checked)
      expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value)
      expect(JSON.stringify(checked.value)).not.toContain(identityCode)
      expect(labelAnswer(question, checked.value)).not.toBeNull()
      expect(exportCells(question, checked.value)).toHaveLength(exportColumns(question).length)
    }), { numRuns: 300 })
  })

  it('is empty when nothing was typed, which is a mistake only when required', () => {
    expect(checkAnswer(question, {})).toEqual({ state: 'empty' })
    expect(checkAnswer({ ...question, required: true }, {})).toMatchObject({ state: 'wrong' })
    expect(exportCells(question, undefined)).toHaveLength(exportColumns(question).length)
  })

  it('counts two sets of answers as one', () => {
    fc.assert(fc.property(fc.array(typedFields(question), { maxLength: 12 }), fc.nat(12), (many, cut) => {
      const values = many.flatMap((fields) => {
        const checked = checkAnswer(question, fields)
        return checked.state === 'answered' ? [checked.value] : []
      })
      const [first, second] = [values.slice(0, cut), values.slice(cut)]
      expect(mergeCounts(tallyAnswers(question, first), tallyAnswers(question, second))).toEqual(tallyAnswers(question, values))
    }), { numRuns: 50 })
  })

  it('leaves out answers of another shape', () => {
    const stranger = question.type === 'number' ? { text: 'x' } : { number: 4 }
    expect(labelAnswer(question, stranger)).toBeNull()
    expect(fieldsOf(question, stranger)).toEqual({})
    expect(tallyAnswers(question, [stranger])).toEqual({ answered: 0, counts: {} })
  })
})
