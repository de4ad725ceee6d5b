import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES, type Locale } from '~/kernel/locales'
import { isDay, type Day } from '~/kernel/times'
import { THEME_STATUSES, type ThemeStatus } from '../contract'

/** What is told of one theme, in the order people read it. */
export const STORY_PARTS = ['said', 'decided', 'why', 'next'] as const
export type StoryPart = (typeof STORY_PARTS)[number]

/** One theme's part of the working draft. */
export type ThemeDraft = Record<StoryPart, LocalizedText> & { themeId: string; status: ThemeStatus | null; owner: LocalizedText; dueOn: Day | null; revision: number }

/** A summary while it is written. */
export type SummaryDraft = { summaryId: string; consultationId: string; originalLocale: Locale; lead: LocalizedText; revision: number; publishedVersion: number | null; themes: ThemeDraft[] }

/** Longest text of one part in characters; a story is read on a phone. */
export const MAX_PART = 2000

/** Why a part cannot be kept. */
export type DraftRefusal = 'too-long' | 'bad-day' | 'bad-status'

/** A theme nobody has written about yet. */
export function emptyThemeDraft(themeId: string): ThemeDraft {
  return { themeId, status: null, said: {}, decided: {}, why: {}, next: {}, owner: {}, dueOn: null, revision: 0 }
}

/** The text in known languages, white space at the ends gone, empty variants left out. */
export function tidyText(text: LocalizedText): LocalizedText {
  return Object.fromEntries(LOCALES.flatMap((locale) => {
    const tidy = (text[locale] ?? '').replace(/\r\n?/g, '\n').trim()
    return tidy === '' ? [] : [[locale, tidy]]
  }))
}

/** Whether what was written about a theme can be kept, or why not. Nothing has to be complete yet. */
export function checkThemeDraft(draft: Omit<ThemeDraft, 'themeId' | 'revision'>): DraftRefusal | null {
  if ([...STORY_PARTS.map((part) => draft[part]), draft.owner].some(isTooLong)) return 'too-long'
  if (draft.dueOn !== null && !isDay(draft.dueOn)) return 'bad-day'
  return draft.status === null || THEME_STATUSES.includes(draft.status) ? null : 'bad-status'
}

/** Whether two drafts of a theme say the same, whatever their revisions. */
export function isSameDraft(one: Omit<ThemeDraft, 'themeId' | 'revision'>, other: Omit<ThemeDraft, 'themeId' | 'revision'>): boolean {
  return one.status === other.status && one.dueOn === other.dueOn && [...STORY_PARTS, 'owner' as const].every((part) => isSameText(one[part], other[part]))
}

/** Whether two texts say the same in every language. */
export function isSameText(one: LocalizedText, other: LocalizedText): boolean {
  return LOCALES.every((locale) => (one[locale] ?? '') === (other[locale] ?? ''))
}

/** Whether any variant of a text is longer than a part may be. */
export function isTooLong(text: LocalizedText): boolean {
  return LOCALES.some((locale) => (text[locale] ?? '').length > MAX_PART)
}
