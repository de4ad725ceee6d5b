import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Question, TypedFields } from '../contract'
import type { QuestionMessage } from '../rules/checking'

/** What a question needs to be asked: what was typed so far, what to correct, and where it stands on the page. */
export type AskProps<Q extends Question> = {
  question: Q
  fields: TypedFields
  messages: readonly QuestionMessage[]
  /** The language the form was first written in. */
  original: Locale
  headingLevel?: 1 | 2 | 3
  /** Says "(optional)" beside a question that may be left empty; off where the page says it once for all. */
  marksOptional?: boolean
  /** The choice on the same page that this question follows. */
  follows?: LocalizedText | null
  /** A sentence of the page that stands with the hints when the question is alone on it. */
  pageHint?: string
}

/** What a question needs to be printed on paper. */
export type PaperProps<Q extends Question> = { question: Q; original: Locale }
