import type { TextQuestion, TypedFields } from '../contract'
import type { Checked } from '../rules/checking'
import { keptLine } from '../rules/typed-fields'
import { checkWrittenText, type WrittenText } from '../rules/written-text'

export { fieldsOfWrittenText as fields, isWrittenText as holds } from '../rules/written-text'

/** Reads own words, kept on one line. */
export function check(question: TextQuestion, fields: TypedFields): Checked<WrittenText> {
  return checkWrittenText(question, fields, keptLine)
}
