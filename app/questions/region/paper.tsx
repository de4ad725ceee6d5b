import { useText } from '~/platform/i18n/use-text'
import type { OneChoiceQuestion } from '../rules/one-choice'
import type { PaperProps } from '../ui/asking'
import { PaperOptions, PaperQuestion } from '../ui/paper-question'
import { usePlaces } from '../ui/use-places'

/** A box for every place, in the order in which they stand on the page. */
export function Paper({ question, original }: PaperProps<OneChoiceQuestion>) {
  const { t } = useText('questions')
  return (
    <PaperQuestion question={question} original={original} how={t('paper.choose-one')}>
      <PaperOptions options={usePlaces(question.options, original)} original={original} place="box" />
    </PaperQuestion>
  )
}
