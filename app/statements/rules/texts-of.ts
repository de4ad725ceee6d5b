import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { StatementDraft } from '../contract'

/** Every text of a statement that somebody typed, with its place, in all languages: all of them become public. */
export function textsOf(draft: StatementDraft): { place: string; text: string }[] {
  const places: [string, LocalizedText | undefined][] = [
    ['title', draft.title],
    ['summary', draft.summary],
    ...draft.positions.flatMap((position): [string, LocalizedText][] => [[`positions/${position.id}/text`, position.text], [`positions/${position.id}/reason`, position.reason]]),
    ...draft.hearings.map((hearing, index): [string, LocalizedText | undefined] => [`hearings/${index}/note`, hearing.note]),
    ['relay/umbrella', draft.relay?.umbrella],
    ['how-asked', draft.howAsked],
    ...draft.dissent.map((view): [string, LocalizedText] => [`dissent/${view.id}/text`, view.text]),
    ...draft.missing.map((text, index): [string, LocalizedText] => [`missing/${index}`, text]),
    ...draft.interests.map((text, index): [string, LocalizedText] => [`interests/${index}`, text]),
  ]
  // These stand in no language: names of places, of organisations, of a decision's paragraph.
  const lines: [string, string | undefined][] = [
    ...draft.hearings.map((hearing, index): [string, string | undefined] => [`hearings/${index}/place`, hearing.place]),
    ['sign-off/section', draft.signOff?.section],
    ...(draft.relay?.coSigners ?? []).map(({ name }, index): [string, string | undefined] => [`relay/co-signers/${index}`, name]),
  ]
  return [
    ...places.flatMap(([place, text]) => LOCALES.flatMap((locale) => (text?.[locale] ? [{ place, text: text[locale] }] : []))),
    ...lines.flatMap(([place, text]) => (text ? [{ place, text }] : [])),
  ]
}
