import { useText } from '~/platform/i18n/use-text'
import { Select } from '~/ui/select/select'
import type { OneChoiceQuestion } from '../rules/one-choice'
import { lastTyped } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { OneChoiceAsk } from '../ui/one-choice-ask'
import { useQuestionField } from '../ui/use-question-field'
import { useWords } from '../ui/words'

/** So many places can be looked over as radio buttons; a county with more gets a list to open. */
const LOOKED_OVER = 9

/** Where one lives: radio buttons, or a list when there are many places. */
export function RegionAsk(props: AskProps<OneChoiceQuestion>) {
  return props.question.options.length > LOOKED_OVER ? <RegionList {...props} /> : <OneChoiceAsk {...props} />
}

function RegionList(props: AskProps<OneChoiceQuestion>) {
  const { t } = useText('questions')
  const words = useWords(props.original)
  const options = props.question.options.map((option) => ({ value: option.id, label: words(option.label).text, lang: words(option.label).lang }))
  return <Select {...useQuestionField(props)} options={options} choose={t('choose')} defaultValue={lastTyped(props.fields, props.question.id)} width="medium" />
}
