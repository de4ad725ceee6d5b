import { RadioGroup } from '~/ui/radio-group/radio-group'
import type { Option } from '../contract'
import type { OneChoiceQuestion } from '../rules/one-choice'
import { lastTyped } from '../rules/typed-fields'
import type { AskProps } from './asking'
import { useOptions } from './use-options'
import { useQuestionField } from './use-question-field'

/** One choice among options; `options` may put them in another order than they are kept in. */
export function OneChoiceAsk({ options, hint = null, ...props }: AskProps<OneChoiceQuestion> & { options?: readonly Option[]; hint?: string | null }) {
  const field = useQuestionField(props, hint)
  const rows = useOptions(props, options ?? props.question.options)
  return <RadioGroup {...field} options={rows} defaultValue={lastTyped(props.fields, props.question.id) || undefined} />
}
