import { hasIdentityCode } from '~/kernel/personal-data'
import type { AnswerValues, Question, TypedFields } from '~/questions/contract'
import { checkAnswer } from '~/questions/registry'
import { isAsked } from '~/questions/rules/asked'
import type { QuestionMessage } from '~/questions/rules/checking'
import { belongsTo } from '~/questions/rules/typed-fields'
import type { DraftEntries } from '../rules/draft-entries'

/** Fields of the form that are no answers: which button, which language, which state was looked at. */
const CONTROLS = new Set(['intent', 'language', 'revision', 'version'])
/** So much of a text that is too long is kept in a draft; more is only given back on the page. In UTF-16 units. */
const KEPT_LENGTH = 40_000

/** What a page of the form brought: what to keep, what to clear, what to say, and everything as it was typed. */
export type ReadAnswers = {
  entries: DraftEntries
  cleared: string[]
  values: AnswerValues
  messages: QuestionMessage[]
  typed: TypedFields
}

/**
 * Reads the questions of a page. What cannot be accepted is kept as it was typed, except a text with an identity code:
 * that is given back on the page and kept nowhere (domain rule P-3). Fields of another form are a mistake of their own.
 */
export function readAnswers(questions: readonly Question[], form: FormData, before: AnswerValues = {}): ReadAnswers {
  const typed = typedIn(form)
  const read: ReadAnswers = { entries: {}, cleared: [], values: {}, messages: [], typed }
  const wrongs: { question: Question; messages: QuestionMessage[] }[] = []
  for (const question of questions) {
    const fields = Object.fromEntries(Object.entries(typed).filter(([name]) => belongsTo(question.id, name)))
    const checked = checkAnswer(question, fields)
    if (checked.state === 'answered') read.entries[question.id] = read.values[question.id] = checked.value
    else if (checked.state === 'empty' || isBlank(fields)) read.cleared.push(question.id)
    else if (isKeepable(fields)) read.entries[question.id] = { typed: fields }
    if (checked.state === 'wrong') wrongs.push({ question, messages: checked.messages })
  }
  const known = { ...before, ...read.values }
  // A follow-up question that does not apply is not answered wrongly.
  read.messages = wrongs.filter(({ question }) => isAsked(question, questions, known) || !isConditionHere(question, questions)).flatMap(({ messages }) => messages)
  if (Object.keys(typed).some((name) => !questions.some((question) => belongsTo(question.id, name)))) {
    read.messages.push({ field: 'form', key: 'message.not-this-form' })
  }
  return read
}

/** The button that was pressed, if its name is one of those the page has. */
export function readIntent<I extends string>(form: FormData, intents: readonly I[]): I | null {
  const intent = form.get('intent')
  return intents.find((each) => each === intent) ?? null
}

/** A whole number that the page carried along, or undefined. */
export function readNumber(form: FormData, name: 'revision' | 'version'): number | undefined {
  const typed = form.get(name)
  return typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : undefined
}

function typedIn(form: FormData): TypedFields {
  // Through a map: a field may be named like something every object has.
  const typed = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (!CONTROLS.has(name) && typeof value === 'string') typed.set(name, [...(typed.get(name) ?? []), value])
  }
  return Object.fromEntries(typed)
}

function isBlank(fields: TypedFields): boolean {
  return Object.values(fields).flat().every((value) => value.trim() === '')
}

function isKeepable(fields: TypedFields): boolean {
  const texts = Object.values(fields).flat()
  return texts.reduce((sum, text) => sum + text.length, 0) <= KEPT_LENGTH && !texts.some(hasIdentityCode)
}

function isConditionHere(question: Question, questions: readonly Question[]): boolean {
  return question.showIf !== undefined && questions.some(({ id }) => id === question.showIf!.question)
}
