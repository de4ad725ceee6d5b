import type { ConsultationContent } from '~/consultations/contract'
import type { AnswerValues, Question } from '~/questions/contract'
import { isAsked, isInForm } from '~/questions/rules/asked'
import type { QuestionMessage } from '~/questions/rules/checking'
import { acceptedIn, recheck, type DraftEntries } from './draft-entries'
import type { FormReader } from './parts'

/**
 * What would be sent, what must be put right before, and the questions whose answers stay behind: they do not apply any
 * more, which is told before anything is sent.
 */
export type Completed = { values: AnswerValues; problems: { question: Question; messages: QuestionMessage[] }[]; leftBehind: Question[] }

/**
 * The answers that would be sent from a draft: every question that is asked, by the form as it is now. Answers to
 * questions that no longer apply stay behind; answers to questions that the plain-language form leaves out go along.
 */
export function completeAnswers(form: Pick<ConsultationContent, 'questions'>, entries: DraftEntries, reader: Omit<FormReader, 'entries'>): Completed {
  const accepted = acceptedIn(entries)
  const completed: Completed = { values: {}, problems: [], leftBehind: [] }
  for (const question of form.questions) {
    if (!isAsked(question, form.questions, accepted)) {
      if (entries[question.id]) completed.leftBehind.push(question)
      continue
    }
    const { value, messages } = recheck(question, entries[question.id])
    if (value) completed.values[question.id] = value
    const isShown = isInForm(question, reader.locale, reader.wantsAll)
    if (messages.length > 0 && (isShown || entries[question.id])) completed.problems.push({ question, messages })
  }
  return completed
}

/**
 * Where the person said they are from in a region question, a filter for reading: one of the county's municipalities, or
 * the option that stands for elsewhere. Null when they did not say: no answer, or the option of not answering.
 */
export function municipalityIn(questions: readonly Question[], values: AnswerValues, municipalities: readonly string[]): string | null {
  for (const question of questions) {
    const value = question.type === 'region' ? values[question.id] : undefined
    if (!value || !('option' in value)) continue
    const isElsewhere = question.type === 'region' && question.options.some(({ id, exclusive }) => id === value.option && !exclusive)
    if (municipalities.includes(value.option) || isElsewhere) return value.option
  }
  return null
}
