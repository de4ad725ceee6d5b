import type { MatrixQuestion } from '../contract'
import type { TypeRules } from '../type-rules'
import { check, fields, holds, type RowChoices } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** Several statements on one scale. */
export const matrix: TypeRules<MatrixQuestion, RowChoices> = { edit, check, fields, whenEmpty: 'message.every-row', tally, label, columns, cells, holds }
