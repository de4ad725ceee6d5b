import type { ConsultationContent } from '~/consultations/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { AnswerValues, Question, TypedFields } from '~/questions/contract'
import { checkAnswer, labelAnswer } from '~/questions/registry'
import { isAsked, isInForm } from '~/questions/rules/asked'
import type { Label } from '~/questions/rules/labels'
import { belongsTo } from '~/questions/rules/typed-fields'
import { typedWords, type TypedWord } from '~/questions/rules/typed-words'
import { droppedIn, needsCorrecting, type DraftEntries, type DraftEntry } from '../rules/draft-entries'

/** A sent answer in words, part by part; questions left empty have no label. */
export type AnsweredPart = { id: string; heading: LocalizedText; answers: { id: string; question: LocalizedText; label: Label | null }[] }

type Form = Pick<ConsultationContent, 'formSections' | 'questions'>

/**
 * The answers as they were given, by the questions as they stood then. What the form in the language of the answer leaves
 * out is there only if it was answered.
 */
export function answeredParts(form: Form, values: AnswerValues, writtenIn: Locale): AnsweredPart[] {
  return form.formSections
    .map((section) => ({
      id: section.id,
      heading: section.heading,
      answers: form.questions
        .filter((question) => question.section === section.id && isAsked(question, form.questions, values) && (values[question.id] !== undefined || isInForm(question, writtenIn, false)))
        .map((question) => ({ id: question.id, question: question.text, label: values[question.id] ? labelAnswer(question, values[question.id]!) : null })),
    }))
    .filter((part) => part.answers.length > 0)
}

/**
 * Everything a person has in an answer that was not taken, as words to copy: accepted answers in words, the rest as it was
 * typed. `question` is null for words to a question that is not asked any more.
 */
export type WordsToCopy = { question: LocalizedText | null; label: Label | null; typed: TypedWord[] }[]

/** The words of a draft with what the page brought last: what was typed last counts, whatever was saved before. */
export function wordsToCopy(form: Form, entries: DraftEntries, typed: TypedFields = {}): WordsToCopy {
  const words = form.questions.map((question) => {
    const own = Object.fromEntries(Object.entries(typed).filter(([name]) => belongsTo(question.id, name)))
    return { question: question.text, ...(Object.keys(own).length > 0 ? wordsOf(question, own) : wordsOfEntry(question, entries[question.id])) }
  })
  return [...words.filter(({ label, typed: rest }) => label !== null || rest.length > 0), ...wordsNotAsked(form.questions, entries), ...wordsLeftOver(form.questions, typed)]
}

/** The own words of a draft to questions that are not asked any more. */
function wordsNotAsked(questions: readonly Question[], entries: DraftEntries): WordsToCopy {
  const own = Object.values(droppedIn(entries, questions)).flatMap((entry) => (needsCorrecting(entry) ? Object.values(entry.typed).flat() : 'text' in entry && entry.text ? [entry.text] : []))
  return asLeftOver(own)
}

/** What the page brought for none of its questions: they have changed since it was opened. */
export function wordsLeftOver(questions: readonly Question[], typed: TypedFields): WordsToCopy {
  const others = Object.entries(typed).filter(([name]) => !questions.some(({ id }) => belongsTo(id, name))).flatMap(([, texts]) => texts)
  return asLeftOver(others)
}

function asLeftOver(texts: readonly string[]): WordsToCopy {
  const words = texts.filter((text) => text.trim() !== '').map((said): TypedWord => ({ about: null, said }))
  return words.length === 0 ? [] : [{ question: null, label: null, typed: words }]
}

/** What a page brought, with a blank for each of its questions that brought nothing: an unticked box is an answer too. */
export function typedOnPage(questions: readonly Question[], typed: TypedFields): TypedFields {
  const silent = questions.filter(({ id }) => !Object.keys(typed).some((name) => belongsTo(id, name)))
  return { ...Object.fromEntries(silent.map(({ id }) => [id, ['']])), ...typed }
}

function wordsOfEntry(question: Question, entry: DraftEntry | undefined): { label: Label | null; typed: TypedWord[] } {
  if (!entry) return { label: null, typed: [] }
  return needsCorrecting(entry) ? wordsOf(question, entry.typed) : { label: labelAnswer(question, entry), typed: [] }
}

function wordsOf(question: Question, fields: TypedFields): { label: Label | null; typed: TypedWord[] } {
  const checked = checkAnswer(question, fields)
  return checked.state === 'answered' ? { label: labelAnswer(question, checked.value), typed: [] } : { label: null, typed: typedWords(question, fields) }
}
