import type { MatrixQuestion } from '../contract'
import type { Cell, Column } from '../rules/cells'
import { partName } from '../rules/typed-fields'
import type { RowChoices } from './check'

/** A column for each row of the question. */
export function columns(question: MatrixQuestion): Column[] {
  return question.rows.map((row) => ({ id: partName(question.id, row.id), heading: [question.text, row.label] }))
}

/** What was chosen on each row. */
export function cells(question: MatrixQuestion, value: RowChoices | undefined): Cell[] {
  return question.rows.map((row) => {
    const column = question.columns.find((each) => each.id === value?.rows[row.id])
    return column ? { label: column.label } : null
  })
}
