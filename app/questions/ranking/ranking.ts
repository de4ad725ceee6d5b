import type { RankingQuestion } from '../contract'
import type { TypeRules } from '../type-rules'
import { check, fields, holds, type Order } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** The most important things in order. */
export const ranking: TypeRules<RankingQuestion, Order> = { edit, check, fields, whenEmpty: 'message.rank-something', tally, label, columns, cells, holds }
