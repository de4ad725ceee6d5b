import type { ThemeFacts } from '~/analysis/contract'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import { languageDrift, type LanguageDrift } from '~/texts/rules/language-drift'
import type { PublishedSummary } from '../contract'
import { emptyThemeDraft, STORY_PARTS, type StoryPart, type SummaryDraft } from './draft'

/** A text, of a theme or of the whole (`themeId: null`), that says something new in some languages and still the old in others. */
export type Drift = { themeId: string | null; what: StoryPart | 'lead' | 'title' | 'owner' } & LanguageDrift

/** A promise whose day had passed before it was made. */
export type PastPromise = { themeId: string; dueOn: Day }

/**
 * The texts that have changed since the last publication in one language and not in another, in the order of the page.
 * Plain variants that are `confirmed` beside the new words are not told of.
 */
export function driftSince(published: PublishedSummary | null, draft: Pick<SummaryDraft, 'lead' | 'themes'>, themes: readonly ThemeFacts[], languages: readonly Locale[], confirmed: readonly Locale[]): Drift[] {
  if (!published) return []
  const drift: Drift[] = []
  const compare = (themeId: string | null, what: Drift['what'], before: LocalizedText, now: LocalizedText) => {
    const found = languageDrift(before, now, languages, confirmed)
    if (found) drift.push({ themeId, what, ...found })
  }
  compare(null, 'lead', published.lead, draft.lead)
  for (const theme of themes) {
    const before = published.themes.find(({ themeId }) => themeId === theme.id)
    if (!before) continue
    const now = draft.themes.find(({ themeId }) => themeId === theme.id) ?? emptyThemeDraft(theme.id)
    compare(theme.id, 'title', before.title, theme.title)
    for (const part of [...STORY_PARTS, 'owner' as const]) compare(theme.id, part, before[part], now[part])
  }
  return drift
}

/** The promises whose day is before `today`, unless they were published with that day already: then it was to come when they were made. */
export function promisesInThePast(published: PublishedSummary | null, draft: Pick<SummaryDraft, 'themes'>, themes: readonly ThemeFacts[], today: Day): PastPromise[] {
  return themes.flatMap(({ id }) => {
    const dueOn = draft.themes.find(({ themeId }) => themeId === id)?.dueOn ?? null
    const before = published?.themes.find(({ themeId }) => themeId === id)?.dueOn ?? null
    return dueOn !== null && dueOn < today && dueOn !== before ? [{ themeId: id, dueOn }] : []
  })
}
