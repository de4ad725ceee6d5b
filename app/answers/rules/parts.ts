import type { ConsultationContent, QuestionSection } from '~/consultations/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Question } from '~/questions/contract'
import { isAsked, isInForm } from '~/questions/rules/asked'
import { acceptedIn, type DraftEntries } from './draft-entries'

/** What a form shows depends on its reader: the language, whether all questions are wanted, and what has been answered so far. */
export type FormReader = { locale: Locale; wantsAll: boolean; entries: DraftEntries }

/** A question on a page. `follows` names the choice on the same page that makes it apply. */
export type PlacedQuestion = { question: Question; follows: LocalizedText | null }

/** One page of the form. Its number is its place among all sections and never changes with the answers. */
export type FormPart = { number: number; section: QuestionSection; placed: PlacedQuestion[] }

type Form = Pick<ConsultationContent, 'formSections' | 'questions'>

/** The pages of the form for this reader, one a section; sections in which nothing is asked are left out. */
export function formParts(form: Form, reader: FormReader): FormPart[] {
  return form.formSections
    .map((section, index) => ({ number: index + 1, section, placed: placedOn(form, reader, (question) => question.section === section.id) }))
    .filter((part) => part.placed.length > 0)
}

/** The same with the whole form on one page: every follow-up question is there, with the choice it follows. */
export function wholeForm(form: Form, reader: FormReader): FormPart[] {
  const placed = placedOn(form, reader, () => true)
  return form.formSections
    .map((section, index) => ({ number: index + 1, section, placed: placed.filter(({ question }) => question.section === section.id) }))
    .filter((part) => part.placed.length > 0)
}

/** Whether the plain-language form leaves questions out that could be had by asking for all. */
export function leavesOut(form: Form, reader: FormReader): boolean {
  return form.questions.some((question) => !isShown(question, reader))
}

function placedOn(form: Form, reader: FormReader, isOnPage: (question: Question) => boolean): PlacedQuestion[] {
  const onPage = new Set<string>()
  const accepted = acceptedIn(reader.entries)
  return form.questions.flatMap((question) => {
    if (!isOnPage(question) || !isShown(question, reader)) return []
    const condition = question.showIf
    const isHere = condition !== undefined && onPage.has(condition.question)
    // Without script the choice on the same page is not yet known: the question is there and says when it applies.
    if (condition && !isHere && !isAsked(question, form.questions, accepted)) return []
    onPage.add(question.id)
    return [{ question, follows: isHere ? chosenText(form.questions, condition) : null }]
  })
}

// What was answered in another language is seen in the plain-language form too: it is sent with the rest.
function isShown(question: Question, { locale, wantsAll, entries }: FormReader): boolean {
  return isInForm(question, locale, wantsAll) || entries[question.id] !== undefined
}

function chosenText(questions: readonly Question[], condition: { question: string; equals: string }): LocalizedText | null {
  const earlier = questions.find((question) => question.id === condition.question)
  return earlier && 'options' in earlier ? (earlier.options.find((option) => option.id === condition.equals)?.label ?? null) : null
}
