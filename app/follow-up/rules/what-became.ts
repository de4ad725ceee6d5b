import type { LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { PublishedSummary, ThemeStatus } from '~/summaries/contract'

/** What came of one theme under which an answer was read; `outcome` is null until the summary is published with it. */
export type AnswerTheme = {
  themeId: string
  title: LocalizedText
  originalLocale: Locale
  outcome: { status: ThemeStatus; decided: LocalizedText; why: LocalizedText; next: LocalizedText; owner: LocalizedText; dueOn: Day | null } | null
}

/** What came of an answer: how far it is, and the themes under which it was read. */
export type WhatBecame = { state: 'waiting' | 'read' | 'summarised'; themes: AnswerTheme[]; hasNoThemes: boolean }

/**
 * What a person is told of their answer. Themes are shown as soon as it has been read, with the decision when the
 * summary is out. A theme that is not in the published summary is told without a decision, never left out.
 */
export function whatBecame(answer: { isRead: boolean; themes: readonly { id: string; title: LocalizedText; originalLocale: Locale }[] }, published: PublishedSummary | null): WhatBecame {
  const themes = answer.themes.map(({ id, title, originalLocale }): AnswerTheme => {
    const found = published?.themes.find((theme) => theme.themeId === id)
    if (!published || !found) return { themeId: id, title, originalLocale, outcome: null }
    const { status, decided, why, next, owner, dueOn } = found
    return { themeId: id, title: found.title, originalLocale: published.originalLocale, outcome: { status, decided, why, next, owner, dueOn } }
  })
  const state = published ? 'summarised' : answer.isRead || themes.length > 0 ? 'read' : 'waiting'
  return { state, themes, hasNoThemes: themes.length === 0 }
}
