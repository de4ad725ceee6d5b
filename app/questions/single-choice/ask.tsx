import type { OneChoiceQuestion } from '../rules/one-choice'
import type { AskProps } from '../ui/asking'
import { OneChoiceAsk } from '../ui/one-choice-ask'

/** Radio buttons. */
export function SingleChoiceAsk(props: AskProps<OneChoiceQuestion>) {
  return <OneChoiceAsk {...props} />
}
