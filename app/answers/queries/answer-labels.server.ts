import type { ConsultationContent } from '~/consultations/contract'
import type { LocalizedText } from '~/kernel/localized-text'
import type { AnswerValues, TypedFields } from '~/questions/contract'
import { labelAnswer } from '~/questions/registry'
import { isAsked } from '~/questions/rules/asked'
import type { Label } from '~/questions/rules/labels'
import { acceptedIn, needsCorrecting, type DraftEntries } from '../rules/draft-entries'

/** A sent answer in words, part by part; questions left empty have no label. */
export type AnsweredPart = { id: string; heading: LocalizedText; answers: { id: string; question: LocalizedText; label: Label | null }[] }

type Form = Pick<ConsultationContent, 'formSections' | 'questions'>

/** The answers as they were given, by the questions as they stood then. */
export function answeredParts(form: Form, values: AnswerValues): AnsweredPart[] {
  return form.formSections
    .map((section) => ({
      id: section.id,
      heading: section.heading,
      answers: form.questions
        .filter((question) => question.section === section.id && isAsked(question, form.questions, values))
        .map((question) => ({ id: question.id, question: question.text, label: values[question.id] ? labelAnswer(question, values[question.id]!) : null })),
    }))
    .filter((part) => part.answers.length > 0)
}

/** Everything a person has in an answer that was not taken, as words to copy: accepted answers in words, the rest as typed. */
export type WordsToCopy = { question: LocalizedText; label: Label | null; typed: string[] }[]

/** The words of a draft with what the page brought last. */
export function wordsToCopy(form: Form, entries: DraftEntries, typed: TypedFields = {}): WordsToCopy {
  const values = acceptedIn(entries)
  return form.questions.flatMap((question) => {
    const value = values[question.id]
    const label = value ? labelAnswer(question, value) : null
    const entry = entries[question.id]
    const own = Object.entries(entry && needsCorrecting(entry) ? entry.typed : typed).flatMap(([name, texts]) => (name === question.id || name.startsWith(`${question.id}.`) ? texts : []))
    const kept = label ? [] : own.filter((text) => text.trim() !== '')
    return label || kept.length > 0 ? [{ question: question.text, label, typed: kept }] : []
  })
}
