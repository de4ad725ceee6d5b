import type { MatrixQuestion, QuestionCounts } from '../contract'
import { countKeys } from '../rules/counts'
import type { RowChoices } from './check'

/** How many chose each column on each row, under `row/column`. */
export function tally(_question: MatrixQuestion, values: readonly RowChoices[]): QuestionCounts {
  return countKeys(values.map((value) => Object.entries(value.rows).map(([row, column]) => `${row}/${column}`)))
}
