import { searchable, wordsOf } from '~/kernel/searching'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Question } from '~/questions/contract'
import type { ConsultationContent } from '../contract'

/**
 * What the search of the list looks in: everything a consultation says and asks, in every language. Names of themes and
 * places are not in it; they are known when somebody searches.
 */
export function searchTextOf(content: ConsultationContent): string {
  const { title, summary, decisionBody, reading, canChange, cannotChange, paperPlaces, formSections, questions } = content
  return searchable(wordsOf([
    title, summary, decisionBody,
    ...reading.flatMap(({ heading, body }) => [heading, body]),
    ...canChange, ...cannotChange, paperPlaces,
    ...formSections.map(({ heading }) => heading),
    ...questions.flatMap(askedWords),
  ]))
}

function askedWords(question: Question): (LocalizedText | undefined)[] {
  const options = 'options' in question ? question.options : 'rows' in question ? [...question.rows, ...question.columns] : []
  return [question.text, question.hint, ...options.map(({ label }) => label)]
}
