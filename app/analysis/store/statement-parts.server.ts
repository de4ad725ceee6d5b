import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import type { StatementContent } from '~/statements/contract'

/** A readable part of a statement: its path, and its words in the statement's original language. */
export type StatementPart = { part: string; text: string }

/**
 * The parts of a statement in which passages can be marked, in reading order. Passages lie in the original words,
 * so that a later translation cannot move them. Parts without words are left out.
 */
export function statementParts(content: Partial<StatementContent>, original: Locale): StatementPart[] {
  const words = (text: LocalizedText | undefined) => (text ? pickText(text, original, original).text : '')
  const parts: StatementPart[] = [
    { part: 'title', text: words(content.title) },
    { part: 'summary', text: words(content.summary) },
    ...(content.positions ?? []).flatMap((position) => [
      { part: `positions/${position.id}/text`, text: words(position.text) },
      { part: `positions/${position.id}/reason`, text: words(position.reason) },
    ]),
    ...(content.dissent ?? []).map((dissent) => ({ part: `dissent/${dissent.id}/text`, text: words(dissent.text) })),
    ...(content.hearings ?? []).map((hearing, index) => ({ part: `hearings/${index}/note`, text: words(hearing.note) })),
    { part: 'howAsked', text: words(content.howAsked) },
    ...(content.missing ?? []).map((missing, index) => ({ part: `missing/${index}`, text: words(missing) })),
    ...(content.interests ?? []).map((interest, index) => ({ part: `interests/${index}`, text: words(interest) })),
  ]
  return parts.filter(({ text }) => text.trim() !== '')
}
