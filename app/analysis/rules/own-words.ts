import type { AnswerValue } from '~/questions/contract'

/** The own words of an answer: a text question's text, or the words beside a chosen option; empty when there are none. */
export function ownWords(value: AnswerValue): string {
  return 'text' in value && typeof value.text === 'string' ? value.text : ''
}
