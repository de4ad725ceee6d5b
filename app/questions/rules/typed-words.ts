import type { LocalizedText } from '~/kernel/localized-text'
import type { Option, Question, TypedFields } from '../contract'
import { belongsTo, partName } from './typed-fields'

/** One thing somebody typed or chose, in words: the row or option it was about, and what was said. Own words are plain strings. */
export type TypedWord = { about: LocalizedText | null; said: LocalizedText | string }

/** What was typed for one question in words, whether or not it can be accepted: chosen ids become their labels, blanks are left out. */
export function typedWords(question: Question, fields: TypedFields): TypedWord[] {
  const own = partName(question.id, 'text')
  return Object.entries(fields).flatMap(([name, texts]) => {
    if (!belongsTo(question.id, name)) return []
    const part = name === question.id || name === own ? null : name.slice(question.id.length + 1)
    const about = part === null ? null : (labelIn(partsOf(question), part) ?? null)
    const said = name === own ? [] : choicesOf(question)
    return texts.filter((text) => text.trim() !== '').map((text): TypedWord => ({ about, said: labelIn(said, text) ?? text }))
  })
}

function partsOf(question: Question): readonly Option[] {
  if ('rows' in question) return question.rows
  return question.type === 'ranking' || question.type === 'budget' ? question.options : []
}

function choicesOf(question: Question): readonly Option[] {
  if ('columns' in question) return question.columns
  return 'options' in question && question.type !== 'ranking' && question.type !== 'budget' ? question.options : []
}

function labelIn(options: readonly Option[], id: string): LocalizedText | undefined {
  return options.find((option) => option.id === id)?.label
}
