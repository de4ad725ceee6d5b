import type { OneChoice, OneChoiceQuestion } from '../rules/one-choice'
import type { TypeRules } from '../type-rules'
import { check, fields, holds } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** A choice of one option. */
export const singleChoice: TypeRules<OneChoiceQuestion, OneChoice> = { edit, check, fields, whenEmpty: 'message.choose-one', tally, label, columns, cells, holds }
