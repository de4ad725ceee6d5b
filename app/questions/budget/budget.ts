import type { BudgetQuestion } from '../contract'
import type { TypeRules } from '../type-rules'
import { check, fields, holds, type Shares } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** Shares of a whole. */
export const budget: TypeRules<BudgetQuestion, Shares> = { edit, check, fields, whenEmpty: 'message.give-points', tally, label, columns, cells, holds }
