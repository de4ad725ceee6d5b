import { NumberField } from '~/ui/number-field/number-field'
import type { NumberQuestion } from '../contract'
import { lastTyped } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { Spoken } from '../ui/spoken'
import { useQuestionField } from '../ui/use-question-field'
import { useWords } from '../ui/words'

/** A short text field with the number keys of a phone, and the unit beside it. */
export function NumberAsk(props: AskProps<NumberQuestion>) {
  const { question, fields } = props
  const words = useWords(props.original)
  return <NumberField {...useQuestionField(props)} decimal unit={question.unit ? <Spoken words={words(question.unit)} /> : undefined} defaultValue={lastTyped(fields, question.id)} />
}
