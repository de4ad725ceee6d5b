import type { MultipleChoiceQuestion } from '../contract'
import type { TypeRules } from '../type-rules'
import { check, fields, holds, type SeveralChoices } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** A choice of several options. */
export const multipleChoice: TypeRules<MultipleChoiceQuestion, SeveralChoices> = { edit, check, fields, whenEmpty: 'message.choose-some', tally, label, columns, cells, holds }
