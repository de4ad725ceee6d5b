import { wordsToCopy, type WordsToCopy } from '~/answers/queries/answer-labels.server'
import type { Draft } from '~/answers/queries/draft.server'
import { entriesNotAsked, type Answering } from '~/answers/queries/form-pages.server'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import type { Question } from '~/questions/contract'
import type { RequestContext } from './load-context'

/**
 * What was answered to questions that are not asked any more, in the words of the last version that asked them: it is
 * not sent, and must be told before it is gone.
 */
export async function droppedAnswers(context: RequestContext, answering: Answering, draft: Pick<Draft, 'entries' | 'versionNumber'>): Promise<WordsToCopy> {
  const { facts } = answering
  const dropped = entriesNotAsked(answering, draft)
  const questions: Question[] = []
  const isMissing = () => Object.keys(dropped).some((id) => !questions.some((question) => question.id === id))
  for (let number = facts.versionNumber - 1; number >= draft.versionNumber && isMissing(); number -= 1) {
    const earlier = await consultationOfId(context.work, facts.id, number)
    questions.push(...(earlier?.content.questions ?? []).filter(({ id }) => dropped[id] && !questions.some((question) => question.id === id)))
  }
  return wordsToCopy({ formSections: [], questions }, dropped)
}
