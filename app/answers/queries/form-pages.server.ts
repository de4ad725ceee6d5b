import type { ConsultationContent, ConsultationFacts } from '~/consultations/contract'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { findContactDetails } from '~/kernel/personal-data'
import type { AnswerValues, Question, TypedFields } from '~/questions/contract'
import { labelAnswer } from '~/questions/registry'
import { isAllOptional } from '~/questions/rules/asked'
import type { Label } from '~/questions/rules/labels'
import type { QuestionMessage } from '~/questions/rules/checking'
import { belongsTo } from '~/questions/rules/typed-fields'
import { typedWords, type TypedWord } from '~/questions/rules/typed-words'
import { completeAnswers, municipalityIn, type Completed } from '../rules/completing'
import { acceptedIn, droppedIn, fieldsIn, needsCorrecting, type DraftEntries } from '../rules/draft-entries'
import { formParts, leavesOut, wholeForm, type FormPart, type FormReader } from '../rules/parts'
import { savedFromPage, type PageChange, type SavedFromPage } from '../rules/saving'
import type { Draft } from './draft.server'
import type { OwnAnswer } from './own-answer.server'
import type { SentFrom } from './sent-from.server'

/** What is being answered, as the pages are handed it. */
export type Answering = { facts: ConsultationFacts; content: ConsultationContent }

/** What every page of the form knows. */
type FormFrame = { slug: string; token: string; original: Locale; title: LocalizedText; versionNumber: number; revision: number; isAllOptional: boolean; leavesOut: boolean }

/** One part of the form on a page of its own. `back` and `next` are numbers of parts; null is the start, or the check. */
export type PartPage = FormFrame & { part: FormPart; position: number; count: number; back: number | null; next: number | null; fields: TypedFields }

/** The whole form on one page. */
export type WholePage = FormFrame & { parts: FormPart[]; fields: TypedFields }

/** One question on the check page: its answer in words, what still has to be corrected, what is not sent because it does not apply, or nothing. */
export type CheckedQuestion = { question: Question; label: Label | null; typed: TypedWord[] | null; notSent: TypedWord[] | null; messages: QuestionMessage[] }
export type CheckedPart = { number: number; heading: LocalizedText; questions: CheckedQuestion[] }

/** The check page. `back` is the last part. */
export type CheckPage = FormFrame & {
  closesAt: Date
  back: number | null
  parts: CheckedPart[]
  completed: Completed
  isEmpty: boolean
  /** Questions whose own words seem to hold a phone number or e-mail address: a notice, never a refusal (P-4). */
  withContactDetails: LocalizedText[]
}

/** The page of one part, or null when the form has no such part for this reader. */
export function partPage(answering: Answering, draft: Draft, locale: Locale, number: number): PartPage | null {
  const parts = formParts(answering.content, readerOf(draft, locale))
  const at = parts.findIndex((part) => part.number === number)
  const part = parts[at]
  if (!part) return null
  const questions = part.placed.map(({ question }) => question)
  return {
    ...frameOf(answering, draft, locale, questions),
    part, position: at + 1, count: parts.length,
    back: parts[at - 1]?.number ?? null,
    next: parts[at + 1]?.number ?? null,
    fields: fieldsIn(draft.entries, questions),
  }
}

/** How many parts the form has for somebody who has answered nothing yet. */
export function partCount(answering: Answering, locale: Locale): number {
  return formParts(answering.content, { locale, wantsAll: false, entries: {} }).length
}

/** Whether any question of the form can be left empty. */
export function mayLeaveAnyEmpty({ content }: Answering): boolean {
  return isAllOptional(content.questions)
}

/** The heading of a part's page: its only question, or the name of the part. */
export function partTitle(page: PartPage, locale: Locale): string {
  const [first, second] = page.part.placed
  return pickText(first && !second ? first.question.text : page.part.section.heading, locale, page.original).text
}

/** The first part with something to answer, in order. */
export function firstPart(answering: Answering, draft: Draft, locale: Locale): number {
  return formParts(answering.content, readerOf(draft, locale))[0]?.number ?? 1
}

/** The whole form on one page. */
export function wholePage(answering: Answering, draft: Draft, locale: Locale): WholePage {
  const parts = wholeForm(answering.content, readerOf(draft, locale))
  const questions = parts.flatMap((part) => part.placed.map(({ question }) => question))
  return { ...frameOf(answering, draft, locale, questions), parts, fields: fieldsIn(draft.entries, questions) }
}

/** The check page: what would be sent, part by part. */
export function checkPage(answering: Answering, draft: Draft, locale: Locale): CheckPage {
  const { content, facts } = answering
  const parts = formParts(content, readerOf(draft, locale))
  const completed = completeAnswers(content, draft.entries, { locale, wantsAll: draft.wantsAll })
  const texts = content.questions.filter(({ id }) => ownWordsIn(completed.values, id).some((words) => findContactDetails(words).length > 0))
  return {
    ...frameOf(answering, draft, locale, content.questions),
    closesAt: facts.closesAt,
    back: parts.at(-1)?.number ?? null,
    parts: parts.map((part) => ({ number: part.number, heading: part.section.heading, questions: part.placed.map(({ question }) => checkedQuestion(question, draft.entries, completed)) })),
    completed,
    isEmpty: Object.keys(completed.values).length === 0 && completed.problems.length === 0,
    withContactDetails: texts.map(({ text }) => text),
  }
}

/** What a page changes in its draft, which may have changed elsewhere since the page was opened (`seen`: the revision it was opened with). */
export function changeBy(page: PageChange, draft: Draft, seen: number | undefined): SavedFromPage {
  return savedFromPage(page, draft, seen)
}

/**
 * What a page that is behind shows when it comes again: what was typed, beside what was answered elsewhere to questions
 * left blank on it, so that sending it once more takes none of that away; and what is wrong with the rest.
 */
export function shownAgain<T extends { typed: TypedFields; messages: QuestionMessage[] }>(read: T, { answeredElsewhere }: Pick<SavedFromPage, 'answeredElsewhere'>, { entries }: Draft, questions: readonly Question[]): Pick<T, 'typed' | 'messages'> {
  const elsewhere = questions.filter(({ id }) => answeredElsewhere.includes(id))
  const messages = read.messages.filter(({ field }) => !elsewhere.some(({ id }) => belongsTo(id, field)))
  return { typed: { ...read.typed, ...fieldsIn(entries, elsewhere) }, messages }
}

/** What a draft or answer holds of questions that are not asked any more. */
export function entriesNotAsked({ content }: Answering, { entries }: Pick<Draft, 'entries'>): DraftEntries {
  return droppedIn(entries, content.questions)
}

/** The draft as it will be when a page has been saved. */
export function withChange(draft: Draft, change: { entries: DraftEntries; cleared: string[]; wantsAll?: boolean }): Draft {
  const kept = Object.entries(draft.entries).filter(([id]) => !change.cleared.includes(id))
  return { ...draft, entries: { ...Object.fromEntries(kept), ...change.entries }, wantsAll: change.wantsAll ?? draft.wantsAll }
}

/** The accepted answers of a draft. */
export function acceptedAnswers(draft: Draft): AnswerValues {
  return acceptedIn(draft.entries)
}

/** A sent answer as if it were being written, for changing it. All questions are wanted: some may have been answered. */
export function asDraft(answer: Pick<OwnAnswer, 'consultationId' | 'versionNumber' | 'locale' | 'values' | 'revision'>): Draft {
  const { consultationId, versionNumber, locale, values, revision } = answer
  return { token: '', groups: [], consultationId, versionNumber, locale, wantsAll: true, entries: values, revision, isSent: true }
}

/** A draft that has been sent, with its answer as if it were still being written. Of a draft that is deleted the answer alone is left. */
export function draftOfSent(sent: Pick<SentFrom, 'token' | 'consultationId' | 'values'>, draft: Draft | null, locale: Locale): Draft {
  const { token, consultationId, values } = sent
  const left = draft ?? { groups: [], consultationId, versionNumber: 1, locale, wantsAll: false, revision: 0 }
  return { ...left, token, entries: values, isSent: true }
}

/** What is sent: the answers that apply, and the municipality they name. */
export function whatIsSent(answering: Answering, draft: Draft, locale: Locale, municipalities: readonly string[]): Completed & { municipality: string | null } {
  const completed = completeAnswers(answering.content, draft.entries, { locale, wantsAll: draft.wantsAll })
  return { ...completed, municipality: municipalityIn(answering.content.questions, completed.values, municipalities) }
}

/** Whether the words a person is about to send seem to hold a phone number or e-mail address. */
export function hasContactDetails(values: AnswerValues): boolean {
  return Object.keys(values).some((id) => ownWordsIn(values, id).some((words) => findContactDetails(words).length > 0))
}

function readerOf(draft: Draft, locale: Locale): FormReader {
  return { locale, wantsAll: draft.wantsAll, entries: draft.entries }
}

function frameOf({ facts, content }: Answering, draft: Draft, locale: Locale, questions: readonly Question[]): FormFrame {
  return {
    slug: facts.slug, token: draft.token, original: facts.originalLocale, title: content.title, versionNumber: facts.versionNumber, revision: draft.revision,
    isAllOptional: isAllOptional(questions),
    leavesOut: leavesOut(content, readerOf(draft, locale)),
  }
}

function checkedQuestion(question: Question, entries: DraftEntries, completed: Completed): CheckedQuestion {
  const value = completed.values[question.id]
  const entry = entries[question.id]
  const messages = completed.problems.find((problem) => problem.question.id === question.id)?.messages ?? []
  const words = entry ? typedWords(question, fieldsIn(entries, [question])) : null
  const isLeft = completed.leftBehind.includes(question)
  return { question, label: value ? labelAnswer(question, value) : null, typed: entry && needsCorrecting(entry) && !isLeft ? words : null, notSent: isLeft ? words : null, messages }
}

function ownWordsIn(values: AnswerValues, id: string): string[] {
  const value = values[id]
  return value && 'text' in value && value.text ? [value.text] : []
}
