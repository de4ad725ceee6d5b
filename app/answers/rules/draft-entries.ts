import type { AnswerValue, AnswerValues, Question, TypedFields } from '~/questions/contract'
import { checkAnswer, fieldsOf } from '~/questions/registry'
import type { QuestionMessage } from '~/questions/rules/checking'

/** What a draft holds of one question: an accepted answer, or what was typed and still needs correcting. */
export type DraftEntry = AnswerValue | { typed: TypedFields }

/** What a draft holds, by question id. */
export type DraftEntries = Record<string, DraftEntry>

/** Whether the entry still needs correcting. */
export function needsCorrecting(entry: DraftEntry): entry is { typed: TypedFields } {
  return 'typed' in entry
}

/** The accepted answers of a draft. */
export function acceptedIn(entries: DraftEntries): AnswerValues {
  return Object.fromEntries(Object.entries(entries).filter((pair): pair is [string, AnswerValue] => !needsCorrecting(pair[1])))
}

/** The form fields to fill in from what the draft holds. */
export function fieldsIn(entries: DraftEntries, questions: readonly Question[]): TypedFields {
  return Object.assign({}, ...questions.map((question) => {
    const entry = entries[question.id]
    if (!entry) return {}
    return needsCorrecting(entry) ? entry.typed : fieldsOf(question, entry)
  })) as TypedFields
}

/** What is held of questions that the form does not have (any more). */
export function droppedIn(entries: DraftEntries, questions: readonly Question[]): DraftEntries {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !questions.some((question) => question.id === id)))
}

/** Reads one question of a draft again, by the form as it is now. */
export function recheck(question: Question, entry: DraftEntry | undefined): { value: AnswerValue | null; messages: QuestionMessage[] } {
  const fields = entry ? fieldsIn({ [question.id]: entry }, [question]) : {}
  const checked = checkAnswer(question, fields)
  return {
    value: checked.state === 'answered' ? checked.value : null,
    messages: checked.state === 'wrong' ? checked.messages : [],
  }
}
