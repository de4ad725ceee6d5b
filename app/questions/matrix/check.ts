import type { AnswerValue, MatrixQuestion, TypedFields } from '../contract'
import { answered, empty, wrong, type Checked } from '../rules/checking'
import { allTyped, partName } from '../rules/typed-fields'

/** The answer: a column for each row that was answered. */
export type RowChoices = { rows: Record<string, string> }

/** Reads one choice a row. Rows may be left empty unless the question is required. */
export function check(question: MatrixQuestion, fields: TypedFields): Checked<RowChoices> {
  const rows: Record<string, string> = {}
  for (const row of question.rows) {
    const chosen = [...new Set(allTyped(fields, partName(question.id, row.id)))]
    if (chosen.length > 1) return wrong(question.id, 'message.choose-one')
    if (chosen.length === 0) continue
    if (!question.columns.some((column) => column.id === chosen[0])) return wrong(question.id, 'message.choose-listed')
    rows[row.id] = chosen[0]!
  }
  const count = Object.keys(rows).length
  if (question.required && count < question.rows.length) return wrong(question.id, 'message.every-row')
  return count === 0 ? empty : answered({ rows })
}

/** The fields as a browser would send them for this answer. */
export function fields(question: MatrixQuestion, value: RowChoices): TypedFields {
  return Object.fromEntries(Object.entries(value.rows).map(([row, column]) => [partName(question.id, row), [column]]))
}

/** Whether a stored answer has the shape of choices by row. */
export function holds(value: AnswerValue): value is RowChoices {
  return 'rows' in value && typeof value.rows === 'object'
}
