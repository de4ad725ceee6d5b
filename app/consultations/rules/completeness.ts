import type { Locale } from '~/kernel/locales'
import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import type { Question } from '~/questions/contract'
import type { ConsultationContent } from '../contract'

/** A text that lacks some required languages: where it stands in the content, and which languages. */
export type MissingText = { path: string; locales: Locale[] }

/** Parts that the law wants told in every consultation (Act 434/2003, section 41; domain rule A41-1). */
export type MissingPart = 'starting-points' | 'goals' | 'what-can-change' | 'questions'

/** The parts a consultation must have and lacks. */
export function missingParts(content: ConsultationContent): MissingPart[] {
  const told = new Set(content.reading.map((section) => section.id))
  const missing: MissingPart[] = []
  if (!told.has('starting-points')) missing.push('starting-points')
  if (!told.has('goals')) missing.push('goals')
  if (content.canChange.length === 0) missing.push('what-can-change')
  if (content.questions.length === 0) missing.push('questions')
  return missing
}

/** Every text that is missing in a required language, in reading order (Act 423/2003, section 32; domain rule K-1). */
export function missingTexts(content: ConsultationContent, required: readonly Locale[]): MissingText[] {
  return textsOf(content)
    .map(([path, text]) => ({ path, locales: missingLocales(text, required) }))
    .filter((text) => text.locales.length > 0)
}

type Placed = [path: string, text: LocalizedText]

function textsOf(content: ConsultationContent): Placed[] {
  const numbered = (name: string, texts: LocalizedText[]): Placed[] => texts.map((text, index) => [`${name}.${index + 1}`, text])
  return [
    ['title', content.title],
    ['summary', content.summary],
    ['decisionBody', content.decisionBody],
    ...content.reading.flatMap((section): Placed[] => [
      [`reading.${section.id}.heading`, section.heading],
      [`reading.${section.id}.body`, section.body],
    ]),
    ...numbered('canChange', content.canChange),
    ...numbered('cannotChange', content.cannotChange),
    ['paperPlaces', content.paperPlaces],
    ...numbered('legalBasis', content.legalBasis),
    ...content.formSections.map((section): Placed => [`formSections.${section.id}`, section.heading]),
    ...content.questions.flatMap(textsOfQuestion),
    ['contact.role', content.contact.role],
    ['contact.hours', content.contact.hours],
    ['keptFor', content.keptFor],
  ]
}

function textsOfQuestion(question: Question): Placed[] {
  const at = `questions.${question.id}`
  const options = (name: string, list: { id: string; label: LocalizedText }[]): Placed[] =>
    list.map((option) => [`${at}.${name}.${option.id}`, option.label])
  return [
    [`${at}.text`, question.text],
    ...(question.hint ? [[`${at}.hint`, question.hint] as Placed] : []),
    ...('options' in question ? options('options', question.options) : []),
    ...('rows' in question ? [...options('rows', question.rows), ...options('columns', question.columns)] : []),
    ...('unit' in question && question.unit ? [[`${at}.unit`, question.unit] as Placed] : []),
  ]
}
