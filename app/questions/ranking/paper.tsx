import { useText } from '~/platform/i18n/use-text'
import type { RankingQuestion } from '../contract'
import type { PaperProps } from '../ui/asking'
import { PaperOptions, PaperQuestion } from '../ui/paper-question'

/** A place for a number before each thing. */
export function Paper({ question, original }: PaperProps<RankingQuestion>) {
  const { t } = useText('questions')
  return (
    <PaperQuestion question={question} original={original} how={t('paper.ranking', { places: question.places })}>
      <PaperOptions options={question.options} original={original} place="line" />
    </PaperQuestion>
  )
}
