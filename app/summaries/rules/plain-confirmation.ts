import type { ThemeFacts } from '~/analysis/contract'
import { isSimple, type Locale } from '~/kernel/locales'
import { STORY_PARTS, type SummaryDraft } from './draft'

/** That somebody has read a plain variant and found it plain; `digest` is that of the words as they then stood. */
export type PlainConfirmation = { locale: Locale; digest: string; confirmedBy: string; confirmedAt: Date }

/** Where one plain variant stands. An `outdated` one was confirmed before its words changed. */
export type PlainState = { locale: Locale; digest: string } & (
  | { state: 'unconfirmed'; confirmedBy: null; confirmedAt: null }
  | { state: 'confirmed' | 'outdated'; confirmedBy: string; confirmedAt: Date }
)

/** Longest reason for publishing without a confirmation, in characters. */
export const MAX_REASON = 500

type Words = Pick<SummaryDraft, 'lead' | 'themes'>

/** Everything a summary says in one variant, theme by theme, in a form in which two texts are equal only when their words are; null when nothing is written in it. */
export function wordsIn({ lead, themes: parts }: Words, themes: readonly ThemeFacts[], locale: Locale): string | null {
  const told = themes.map(({ id, title }) => {
    const part = parts.find((each) => each.themeId === id)
    return [title[locale] ?? '', ...STORY_PARTS.map((each) => part?.[each][locale] ?? ''), part?.owner[locale] ?? '']
  })
  const isWritten = (lead[locale] ?? '') !== '' || told.some(([, ...story]) => story.some((each) => each !== ''))
  return isWritten ? JSON.stringify([lead[locale] ?? '', ...told]) : null
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
