import { useText } from '~/platform/i18n/use-text'
import { TextField } from '~/ui/text-field/text-field'
import type { TextQuestion } from '../contract'
import { lastTyped } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { useQuestionField } from '../ui/use-question-field'

/** One line for own words, with the warning about personal data before it (domain rule P-2). */
export function ShortTextAsk(props: AskProps<TextQuestion>) {
  const { t } = useText('questions')
  return <TextField {...useQuestionField(props, t('hint.free-text'))} autoComplete="off" defaultValue={lastTyped(props.fields, props.question.id)} />
}
