import type { ThemeFacts } from '~/analysis/contract'
import type { LocalizedText } from '~/kernel/localized-text'
import { isSimple, type Locale } from '~/kernel/locales'
import { standardOf } from '~/texts/rules/language-drift'
import { STORY_PARTS, type SummaryDraft } from './draft'

/** That somebody has read a plain variant and found it plain and true to the standard text; `digest` is that of the words of both as they then stood. */
export type PlainConfirmation = { locale: Locale; digest: string; confirmedBy: string; confirmedAt: Date }

/** Where one plain variant stands. An `outdated` one was confirmed before its words, or the standard text they stand for, changed. */
export type PlainState = { locale: Locale; digest: string } & (
  | { state: 'unconfirmed'; confirmedBy: null; confirmedAt: null }
  | { state: 'confirmed' | 'outdated'; confirmedBy: string; confirmedAt: Date }
)

/** Longest reason for publishing without a confirmation, in characters. */
export const MAX_REASON = 500

type Words = Pick<SummaryDraft, 'lead' | 'themes'>

/**
 * Everything a summary says in one plain variant, theme by theme, each text beside the standard text it stands for, in a
 * form in which two are equal only when their words are; null when nothing is written in the variant. The standard text
 * counts, since a promise that changes there only makes the plain one untrue; where the variant says nothing, readers
 * see the standard text itself.
 */
export function wordsIn({ lead, themes: parts }: Words, themes: readonly ThemeFacts[], locale: Locale): string | null {
  const beside = (text: LocalizedText = {}) => (text[locale] ? [text[locale], text[standardOf(locale)] ?? ''] : [])
  const told = themes.map(({ id, title }) => {
    const part = parts.find((each) => each.themeId === id)
    return [beside(title), ...STORY_PARTS.map((each) => beside(part?.[each])), beside(part?.owner)]
  })
  const isWritten = beside(lead).length > 0 || told.some(([, ...story]) => story.some((each) => each.length > 0))
  return isWritten ? JSON.stringify([beside(lead), ...told]) : null
}

/** Where every plain variant stands that the county offers and somebody has written. */
export function plainStates(
  draft: Words,
  themes: readonly ThemeFacts[],
  offered: readonly Locale[],
  confirmations: readonly PlainConfirmation[],
  digestOf: (words: string) => string,
): PlainState[] {
  return offered.filter(isSimple).flatMap((locale): PlainState[] => {
    const words = wordsIn(draft, themes, locale)
    if (words === null) return []
    const digest = digestOf(words)
    const found = confirmations.find((each) => each.locale === locale)
    if (!found) return [{ locale, digest, state: 'unconfirmed', confirmedBy: null, confirmedAt: null }]
    return [{ locale, digest, state: found.digest === digest ? 'confirmed' : 'outdated', confirmedBy: found.confirmedBy, confirmedAt: found.confirmedAt }]
  })
}

/** The plain variants that nobody has confirmed as they stand now. */
export function unconfirmedIn(states: readonly PlainState[]): Locale[] {
  return states.filter(({ state }) => state !== 'confirmed').map(({ locale }) => locale)
}
