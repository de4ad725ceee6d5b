import { useText } from '~/platform/i18n/use-text'
import type { TextQuestion } from '../contract'
import type { PaperProps } from '../ui/asking'
import { PaperLines, PaperQuestion } from '../ui/paper-question'

/** Lines to write on, with the warning about personal data before them (domain rule P-2). */
export function Paper({ question, original }: PaperProps<TextQuestion>) {
  const { t } = useText('questions')
  return (
    <PaperQuestion question={question} original={original} how={t('hint.free-text')}>
      <PaperLines count={2} />
    </PaperQuestion>
  )
}
