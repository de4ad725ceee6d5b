import { useText } from '~/platform/i18n/use-text'
import type { OneChoiceQuestion } from '../rules/one-choice'
import type { AskProps } from '../ui/asking'
import { OneChoiceAsk } from '../ui/one-choice-ask'

/** A statement with radio buttons: agree, disagree, pass. */
export function AgreeAsk(props: AskProps<OneChoiceQuestion>) {
  const { t } = useText('questions')
  return <OneChoiceAsk {...props} hint={t('hint.likert')} />
}
