import { isSimple, type Locale } from '~/kernel/locales'
import type { AnswerValues, Question } from '../contract'

/**
 * Whether the question is asked of somebody who has answered so far like this: its condition, if it has one, holds,
 * and the question it hangs on is asked too.
 */
export function isAsked(question: Question, all: readonly Question[], values: AnswerValues, depth = 0): boolean {
  const condition = question.showIf
  if (!condition) return true
  const earlier = all.find((other) => other.id === condition.question)
  // A ring of conditions cannot be published; should one exist, its questions are simply not asked.
  if (!earlier || depth > all.length) return false
  return isChosen(values[earlier.id], condition.equals) && isAsked(earlier, all, values, depth + 1)
}

/** Whether the form in this language has the question at all: plain-language forms leave some out unless all are wanted. */
export function isInForm(question: Question, locale: Locale, wantsAll: boolean): boolean {
  return wantsAll || !isSimple(locale) || question.recommendedInSimple !== false
}

/** Whether no question has to be answered. */
export function isAllOptional(questions: readonly Pick<Question, 'required'>[]): boolean {
  return questions.every(({ required }) => !required)
}

function isChosen(value: AnswerValues[string] | undefined, option: string): boolean {
  if (!value) return false
  if ('option' in value) return value.option === option
  return 'options' in value && value.options.includes(option)
}
