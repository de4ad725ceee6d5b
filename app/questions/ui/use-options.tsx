import { useText } from '~/platform/i18n/use-text'
import type { ChoiceOption } from '~/ui/choice/choice'
import type { Option, Question } from '../contract'
import { lastTyped, partName } from '../rules/typed-fields'
import type { AskProps } from './asking'
import { messageText } from './message-text'
import { useWords } from './words'

// What does not say anything about the matter stands apart from what does.
const APART = new Set(['dont-know', 'no-answer', 'pass'])

/** Whether an option stands apart from those that say something about the matter. */
export function standsApart(option: Option): boolean {
  return option.exclusive === true || APART.has(option.id)
}

/** The options of a question as rows to choose, own words under the option that asks for them. */
export function useOptions({ question, fields, messages, original }: AskProps<Question>, options: readonly Option[]): ChoiceOption[] {
  const { t } = useText('questions')
  const { t: frame } = useText('shell')
  const words = useWords(original)
  const name = partName(question.id, 'text')
  const message = messages.find(({ field }) => field === name)
  // Own words, so with the warning that stands before all of them (domain rule P-2).
  const opens = {
    label: t('own-option.label'),
    hint: t('hint.free-text'),
    defaultValue: lastTyped(fields, name),
    error: message ? { prefix: frame('error.field-prefix'), message: messageText(t, message) } : undefined,
  }
  return options.map((option) => {
    const { text, lang } = words(option.label)
    return { value: option.id, label: text, lang, apart: standsApart(option), opens: option.opensText ? opens : undefined }
  })
}
