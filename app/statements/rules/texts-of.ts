import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { StatementDraft } from '../contract'

/** Every free text of a statement with its place, in all languages; associations' names are not people's and are left out. */
export function textsOf(draft: StatementDraft): { place: string; text: string }[] {
  const places: [string, LocalizedText | undefined][] = [
    ['title', draft.title],
    ['summary', draft.summary],
    ...draft.positions.flatMap((position): [string, LocalizedText][] => [[`positions/${position.id}/text`, position.text], [`positions/${position.id}/reason`, position.reason]]),
    ...draft.hearings.map((hearing, index): [string, LocalizedText | undefined] => [`hearings/${index}/note`, hearing.note]),
    ['how-asked', draft.howAsked],
    ...draft.dissent.map((view): [string, LocalizedText] => [`dissent/${view.id}/text`, view.text]),
    ...draft.missing.map((text, index): [string, LocalizedText] => [`missing/${index}`, text]),
    ...draft.interests.map((text, index): [string, LocalizedText] => [`interests/${index}`, text]),
  ]
  return places.flatMap(([place, text]) => LOCALES.flatMap((locale) => (text?.[locale] ? [{ place, text: text[locale] }] : [])))
}
