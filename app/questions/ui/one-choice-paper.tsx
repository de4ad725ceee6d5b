import { useText } from '~/platform/i18n/use-text'
import type { OneChoiceQuestion } from '../rules/one-choice'
import type { PaperProps } from './asking'
import { PaperOptions, PaperQuestion } from './paper-question'

/** Boxes, one of which is ticked. */
export function OneChoicePaper({ question, original }: PaperProps<OneChoiceQuestion>) {
  const { t } = useText('questions')
  return (
    <PaperQuestion question={question} original={original} how={t('paper.choose-one')}>
      <PaperOptions options={question.options} original={original} place="box" />
    </PaperQuestion>
  )
}
