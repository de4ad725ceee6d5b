import type { TextOf } from '~/platform/i18n/text-for'
import type { QuestionMessage } from '../rules/checking'

// texts: questions:message.*
/** What a message says. */
export function messageText(t: TextOf<'questions'>, { key, values }: QuestionMessage): string {
  return (t as (key: string, values?: object) => string)(key, values)
}
