import { useText } from '~/platform/i18n/use-text'
import type { BudgetQuestion } from '../contract'
import type { PaperProps } from '../ui/asking'
import { PaperOptions, PaperQuestion } from '../ui/paper-question'

/** A place for points before each option. */
export function Paper({ question, original }: PaperProps<BudgetQuestion>) {
  const { t } = useText('questions')
  return (
    <PaperQuestion question={question} original={original} how={t('paper.budget', { total: question.total })}>
      <PaperOptions options={question.options} original={original} place="line" />
    </PaperQuestion>
  )
}
