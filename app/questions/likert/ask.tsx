import { useText } from '~/platform/i18n/use-text'
import type { OneChoiceQuestion } from '../rules/one-choice'
import type { AskProps } from '../ui/asking'
import { OneChoiceAsk } from '../ui/one-choice-ask'

/** A statement with its scale as radio buttons, full agreement first; "I cannot say" stands apart at the end. */
export function LikertAsk(props: AskProps<OneChoiceQuestion>) {
  const { t } = useText('questions')
  const { options } = props.question
  const steps = options.filter((option) => option.id !== 'dont-know').reverse()
  const apart = options.filter((option) => option.id === 'dont-know')
  return <OneChoiceAsk {...props} options={[...steps, ...apart]} hint={t('hint.likert')} />
}
