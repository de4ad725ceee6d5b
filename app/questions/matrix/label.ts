import type { MatrixQuestion } from '../contract'
import type { Label } from '../rules/labels'
import type { RowChoices } from './check'

/** Each answered row with the chosen column, in the order of the question. */
export function label(question: MatrixQuestion, value: RowChoices): Label {
  const pairs = question.rows.flatMap((row) => {
    const column = question.columns.find((each) => each.id === value.rows[row.id])
    return column ? [{ row: row.label, column: column.label }] : []
  })
  return { kind: 'pairs', pairs }
}
