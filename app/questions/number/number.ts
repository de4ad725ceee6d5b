import type { NumberQuestion } from '../contract'
import type { TypeRules } from '../type-rules'
import { check, fields, holds, type Amount } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** A number. */
export const number: TypeRules<NumberQuestion, Amount> = { edit, check, fields, whenEmpty: 'message.write-number', tally, label, columns, cells, holds }
