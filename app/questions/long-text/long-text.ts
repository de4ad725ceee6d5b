import type { TextQuestion } from '../contract'
import type { WrittenText } from '../rules/written-text'
import type { TypeRules } from '../type-rules'
import { check, fields, holds } from './check'
import { edit } from './edit'
import { cells, columns } from './export'
import { label } from './label'
import { tally } from './tally'

/** Own words. */
export const longText: TypeRules<TextQuestion, WrittenText> = { edit, check, fields, whenEmpty: 'message.write-text', tally, label, columns, cells, holds }
