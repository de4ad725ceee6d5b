import { useText } from '~/platform/i18n/use-text'
import { Ranking } from '~/ui/ranking/ranking'
import type { RankingQuestion } from '../contract'
import { lastTyped, partName } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { useQuestionField } from '../ui/use-question-field'
import { useWords } from '../ui/words'

/** A list of places for each thing: works with keys, touch and speech, and nothing is dragged (domain rule D-6). */
export function RankingAsk(props: AskProps<RankingQuestion>) {
  const { t } = useText('questions')
  const { question, fields } = props
  const words = useWords(props.original)
  const options = question.options.map(({ id, label }) => ({ id, label: words(label).text, lang: words(label).lang }))
  const places = Array.from({ length: question.places }, (_, index) => (index === 0 ? t('place.first') : t('place.other', { place: index + 1 })))
  const given = Object.fromEntries(question.options.map(({ id }) => [id, lastTyped(fields, partName(question.id, id))]))
  return <Ranking {...useQuestionField(props, t('hint.ranking', { places: question.places }))} options={options} placeLabels={places} noPlace={t('place.none')} defaultValue={given} />
}
