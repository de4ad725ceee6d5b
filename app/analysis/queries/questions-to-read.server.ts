import type { LocalizedText } from '~/kernel/localized-text'
import type { Question } from '~/questions/contract'
import { isSeenByPerson } from '~/questions/rules/seeing'

/** A question that people answer in their own words; `number` is its place among all questions of the form, from 1. */
export type QuestionToRead = { id: string; number: number; text: LocalizedText }

/** The questions whose own words are read one by one, in the order they were asked. Words beside a choice that is counts only are not. */
export function questionsToRead(questions: readonly Question[]): QuestionToRead[] {
  return questions.flatMap((question, index) => {
    const asksForWords = question.type === 'long-text' || question.type === 'short-text' || ('options' in question && question.options.some((option) => option.opensText))
    return asksForWords && isSeenByPerson(question) ? [{ id: question.id, number: index + 1, text: question.text }] : []
  })
}
