import { useText } from '~/platform/i18n/use-text'
import { TextArea } from '~/ui/text-area/text-area'
import type { TextQuestion } from '../contract'
import { lastTyped } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { useQuestionField } from '../ui/use-question-field'

/** Room for own words, with the warning about personal data before it (domain rule P-2). */
export function LongTextAsk(props: AskProps<TextQuestion>) {
  const { t } = useText('questions')
  const { question, fields } = props
  return (
    <TextArea
      {...useQuestionField(props, t('hint.own-words'), t('hint.free-text'))}
      low={question.maxLength <= 500}
      defaultValue={lastTyped(fields, question.id)}
      count={{
        limit: question.maxLength,
        sentence: t('text.room', { max: question.maxLength }),
        left: { one: t('text.left.one'), other: t('text.left.other') },
        over: { one: t('text.over.one'), other: t('text.over.other') },
      }}
    />
  )
}
