import { useText } from '~/platform/i18n/use-text'
import { Select } from '~/ui/select/select'
import type { Option } from '../contract'
import type { OneChoiceQuestion } from '../rules/one-choice'
import { lastTyped } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { OneChoiceAsk } from '../ui/one-choice-ask'
import { usePlaces } from '../ui/use-places'
import { useQuestionField } from '../ui/use-question-field'
import { useWords } from '../ui/words'

/** So many places can be looked over as radio buttons; a county with more gets a list to open. */
const LOOKED_OVER = 9

/** Where one lives: radio buttons, or a list when there are many places. */
export function RegionAsk(props: AskProps<OneChoiceQuestion>) {
  const places = usePlaces(props.question.options, props.original)
  return places.length > LOOKED_OVER ? <RegionList {...props} places={places} /> : <OneChoiceAsk {...props} options={places} />
}

function RegionList({ places, ...props }: AskProps<OneChoiceQuestion> & { places: readonly Option[] }) {
  const { t } = useText('questions')
  const words = useWords(props.original)
  const options = places.map((option) => ({ value: option.id, label: words(option.label).text, lang: words(option.label).lang }))
  return <Select {...useQuestionField(props)} options={options} choose={t('choose')} defaultValue={lastTyped(props.fields, props.question.id)} width="medium" />
}
