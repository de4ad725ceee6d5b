import { hasIdentityCode } from '~/kernel/personal-data'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import type { AnswerValues, Question, TypedFields } from '~/questions/contract'
import { checkAnswer } from '~/questions/registry'
import { isAsked } from '~/questions/rules/asked'
import type { QuestionMessage } from '~/questions/rules/checking'
import { belongsTo, isFieldOf, keptLine, partName } from '~/questions/rules/typed-fields'
import type { DraftEntries } from '../rules/draft-entries'

/**
 * Fields of the form that are no answers: which button, which language, which state was looked at, whose answer is
 * changed. The id of a question has no underscore.
 */
const CONTROLS = new Set(['intent', 'language', 'revision', 'version', 'answer_id', 'answer_matter', 'answer_code'])
/** So much of a text that is too long is kept in a draft; more is only given back on the page. In UTF-16 units. */
const KEPT_LENGTH = 40_000

/**
 * What a page of the form brought: what to keep, what to clear, what to say, and everything as it was typed. `notKept`
 * names the questions whose text may not or cannot be kept: it is on the page only, and leaving the page loses it.
 */
export type ReadAnswers = {
  entries: DraftEntries
  cleared: string[]
  values: AnswerValues
  messages: QuestionMessage[]
  notKept: string[]
  typed: TypedFields
}

/**
 * Reads the questions of a page. What cannot be accepted is kept as it was typed, except a text with an identity code
 * (domain rule P-3) and one beyond all measure: they are given back on the page and kept nowhere. Fields of another form
 * are a mistake of their own. `before` is what other pages hold, and `all` are the questions of the whole form.
 */
export function readAnswers(questions: readonly Question[], form: FormData, before: AnswerValues = {}, all: readonly Question[] = questions): ReadAnswers {
  const typed = typedIn(form)
  const read: ReadAnswers = { entries: {}, cleared: [], values: {}, messages: [], notKept: [], typed }
  const wrongs: { question: Question; messages: QuestionMessage[] }[] = []
  for (const question of questions) {
    const fields = Object.fromEntries(Object.entries(typed).filter(([name]) => belongsTo(question.id, name)))
    const checked = checkAnswer(question, fields)
    const messages = checked.state === 'wrong' ? withIdentityCodes(question, checked.messages, fields) : []
    if (checked.state === 'answered') read.entries[question.id] = read.values[question.id] = checked.value
    else if (checked.state === 'empty' || isBlank(fields)) read.cleared.push(question.id)
    else if (isKeepable(fields, messages)) read.entries[question.id] = { typed: fields }
    else read.notKept.push(question.id)
    if (messages.length > 0) wrongs.push({ question, messages })
  }
  const known = { ...before, ...read.values }
  // A follow-up question that does not apply is not answered wrongly; but what is lost on leaving must be told.
  const isTold = (question: Question) => isAsked(question, all, known) || !isConditionHere(question, questions) || read.notKept.includes(question.id)
  read.messages = wrongs.filter(({ question }) => isTold(question)).flatMap(({ messages }) => messages)
  if (Object.entries(typed).some(([name, texts]) => !isBlank({ [name]: texts }) && !questions.some((question) => isFieldOf(question, name)))) {
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
  return wholeNumberIn(form.get(name))
}

/** What a form that changes a sent answer carries besides the answers: whose it is, about what, and a code typed for it (null: not asked). */
export type EditControls = { answerId: string | null; matter: string | null; code: string | null; revision: number | undefined; versionNumber: number | undefined }

/** Reads them. The code is no longer than anybody types one. */
export function readEditControls(form: FormData): EditControls {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, 200) : null
  }
  return { answerId: text('answer_id'), matter: text('answer_matter'), code: text('answer_code'), revision: readNumber(form, 'revision'), versionNumber: readNumber(form, 'version') }
}

/** Everything typed into the form, by field. */
export function typedIn(form: FormData): TypedFields {
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

function isKeepable(fields: TypedFields, messages: readonly QuestionMessage[]): boolean {
  const length = Object.values(fields).flat().reduce((sum, text) => sum + text.length, 0)
  return length <= KEPT_LENGTH && messages.every(({ key }) => key !== 'message.identity-code')
}

// A check that stops at another mistake first must not hide a code: a number field holds one as well as a text.
function withIdentityCodes(question: Question, messages: QuestionMessage[], fields: TypedFields): QuestionMessage[] {
  const holding = Object.keys(fields).filter((name) => fields[name]!.some((text) => hasIdentityCode(text) || hasIdentityCode(keptLine(text))))
  const own = partName(question.id, 'text')
  // Only the own words of an option have a place of their own for a message.
  const told = new Set(holding.map((name) => (name === own && 'options' in question && question.options.some(({ opensText }) => opensText) ? own : question.id)))
  return [...[...told].map((field): QuestionMessage => ({ field, key: 'message.identity-code' })), ...messages.filter(({ field }) => !told.has(field))]
}

function isConditionHere(question: Question, questions: readonly Question[]): boolean {
  return question.showIf !== undefined && questions.some(({ id }) => id === question.showIf!.question)
}
