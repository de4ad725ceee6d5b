import type { ComponentType } from 'react'
import { Paper as AgreePaper } from '../agree/paper'
import { Paper as BudgetPaper } from '../budget/paper'
import { Paper as LikertPaper } from '../likert/paper'
import { Paper as LongTextPaper } from '../long-text/paper'
import { Paper as MatrixPaper } from '../matrix/paper'
import { Paper as MultipleChoicePaper } from '../multiple-choice/paper'
import { Paper as NumberPaper } from '../number/paper'
import { Paper as RankingPaper } from '../ranking/paper'
import { Paper as RegionPaper } from '../region/paper'
import { Paper as ShortTextPaper } from '../short-text/paper'
import { Paper as SingleChoicePaper } from '../single-choice/paper'
import type { Question, QuestionType } from '../contract'
import type { PaperProps } from './asking'

const papers = {
  agree: AgreePaper,
  budget: BudgetPaper,
  likert: LikertPaper,
  'long-text': LongTextPaper,
  matrix: MatrixPaper,
  'multiple-choice': MultipleChoicePaper,
  number: NumberPaper,
  ranking: RankingPaper,
  region: RegionPaper,
  'short-text': ShortTextPaper,
  'single-choice': SingleChoicePaper,
} satisfies Record<QuestionType, unknown>

/** Any question as it stands on a paper form: boxes and lines to fill in by pen. */
export function QuestionPaper(props: PaperProps<Question>) {
  // The type of the question picks the component that fits it, which the compiler cannot follow through a table.
  const Paper = papers[props.question.type] as unknown as ComponentType<PaperProps<Question>>
  return <Paper {...props} />
}
