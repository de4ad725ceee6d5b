import type { Locale } from '~/kernel/locales'
import type { TypedFields } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { belongsTo } from '~/questions/rules/typed-fields'
import { QuestionFields } from '~/questions/ui/question-fields'
import type { PlacedQuestion } from '../rules/parts'

type Placed = {
  placed: PlacedQuestion[]
  fields: TypedFields
  messages: readonly QuestionMessage[]
  original: Locale
  headingLevel?: 1 | 2 | 3
  marksOptional?: boolean
  pageHint?: string
}

/** The questions of a page, with what was typed and what is to be corrected. */
export function PlacedQuestions({ placed, messages, ...rest }: Placed) {
  return (
    <>
      {placed.map(({ question, follows }) => (
        <QuestionFields key={question.id} question={question} follows={follows} messages={messages.filter(({ field }) => belongsTo(question.id, field))} {...rest} />
      ))}
    </>
  )
}
