import { Matrix } from '~/ui/matrix/matrix'
import type { MatrixQuestion, Option } from '../contract'
import { lastTyped, partName } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { useQuestionField } from '../ui/use-question-field'
import { useWords } from '../ui/words'

/** A group of radio buttons for each row, every cell with its own words. */
export function MatrixAsk(props: AskProps<MatrixQuestion>) {
  const { question, fields } = props
  const words = useWords(props.original)
  const shown = ({ id, label }: Option) => ({ id, label: words(label).text, lang: words(label).lang })
  const chosen = Object.fromEntries(question.rows.map((row) => [row.id, lastTyped(fields, partName(question.id, row.id))]))
  return <Matrix {...useQuestionField(props)} rows={question.rows.map(shown)} columns={question.columns.map(shown)} defaultValue={chosen} />
}
