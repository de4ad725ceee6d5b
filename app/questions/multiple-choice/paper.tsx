import { useText } from '~/platform/i18n/use-text'
import type { MultipleChoiceQuestion } from '../contract'
import type { PaperProps } from '../ui/asking'
import { PaperOptions, PaperQuestion } from '../ui/paper-question'

/** Boxes, any number of which are ticked. */
export function Paper({ question, original }: PaperProps<MultipleChoiceQuestion>) {
  const { t } = useText('questions')
  const how = question.max === undefined ? t('paper.choose-many') : t('paper.choose-up-to', { max: question.max })
  return (
    <PaperQuestion question={question} original={original} how={how}>
      <PaperOptions options={question.options} original={original} place="box" />
    </PaperQuestion>
  )
}
