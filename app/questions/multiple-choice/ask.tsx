import { useText } from '~/platform/i18n/use-text'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import type { MultipleChoiceQuestion } from '../contract'
import { allTyped } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { useOptions } from '../ui/use-options'
import { useQuestionField } from '../ui/use-question-field'

/** Check boxes. */
export function MultipleChoiceAsk(props: AskProps<MultipleChoiceQuestion>) {
  const { t } = useText('questions')
  const { question, fields } = props
  const field = useQuestionField(props, question.max === undefined ? t('hint.choose-many') : t('hint.choose-up-to', { max: question.max }))
  return <CheckboxGroup {...field} options={useOptions(props, question.options)} defaultValue={allTyped(fields, question.id)} />
}
