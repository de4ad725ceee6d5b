import type { ThemeFacts } from '~/analysis/contract'
import { missingLocales } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { emptyThemeDraft, STORY_PARTS, type StoryPart, type SummaryDraft } from './draft'

/** One thing that has to be there before a summary can be published: of a theme, or of the whole (`themeId: null`). */
export type Missing = { themeId: string | null; what: StoryPart | 'lead' | 'themes' | 'status' | 'title' | 'owner'; locales: Locale[] }

/**
 * Everything that is missing before the summary can be published, in the order of the page: at least one theme, and of
 * every theme its status and its four parts, all in every required language (Language Act; domain rule K-1). Who answers
 * for the next step may be left out, but not in one language only.
 */
export function missingBeforePublishing(draft: Pick<SummaryDraft, 'lead' | 'themes'>, themes: readonly ThemeFacts[], required: readonly Locale[]): Missing[] {
  const missing: Missing[] = []
  const ask = (themeId: string | null, what: Missing['what'], text: Parameters<typeof missingLocales>[0]) => {
    const locales = missingLocales(text, required)
    if (locales.length > 0) missing.push({ themeId, what, locales })
  }
  ask(null, 'lead', draft.lead)
  if (themes.length === 0) missing.push({ themeId: null, what: 'themes', locales: [] })
  for (const theme of themes) {
    const part = draft.themes.find((each) => each.themeId === theme.id) ?? emptyThemeDraft(theme.id)
    ask(theme.id, 'title', theme.title)
    if (part.status === null) missing.push({ themeId: theme.id, what: 'status', locales: [] })
    for (const each of STORY_PARTS) ask(theme.id, each, part[each])
    if (Object.keys(part.owner).length > 0) ask(theme.id, 'owner', part.owner)
  }
  return missing
}
