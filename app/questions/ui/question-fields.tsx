import type { ComponentType } from 'react'
import { AgreeAsk } from '../agree/ask'
import { BudgetAsk } from '../budget/ask'
import type { Question, QuestionType } from '../contract'
import { LikertAsk } from '../likert/ask'
import { LongTextAsk } from '../long-text/ask'
import { MatrixAsk } from '../matrix/ask'
import { MultipleChoiceAsk } from '../multiple-choice/ask'
import { NumberAsk } from '../number/ask'
import { RankingAsk } from '../ranking/ask'
import { RegionAsk } from '../region/ask'
import { ShortTextAsk } from '../short-text/ask'
import { SingleChoiceAsk } from '../single-choice/ask'
import type { AskProps } from './asking'

const asks = {
  'single-choice': SingleChoiceAsk,
  'multiple-choice': MultipleChoiceAsk,
  likert: LikertAsk,
  agree: AgreeAsk,
  region: RegionAsk,
  matrix: MatrixAsk,
  ranking: RankingAsk,
  number: NumberAsk,
  budget: BudgetAsk,
  'short-text': ShortTextAsk,
  'long-text': LongTextAsk,
} satisfies Record<QuestionType, unknown>

/** The form fields of any question. */
export function QuestionFields(props: AskProps<Question>) {
  // The type of the question picks the component that fits it, which the compiler cannot follow through a table.
  const Ask = asks[props.question.type] as unknown as ComponentType<AskProps<Question>>
  return <Ask {...props} />
}
