import type { Coverage, EvidenceCounts } from '~/analysis/contract'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import type { SUMMARIES_PERMISSIONS } from './rules/permissions'

/** What became of what people said. */
export const THEME_STATUSES = ['adopted', 'partly', 'not-adopted'] as const
export type ThemeStatus = (typeof THEME_STATUSES)[number]

/** One theme of a published summary. Counts are those computed when it was published. */
export type PublishedTheme = {
  themeId: string
  title: LocalizedText
  status: ThemeStatus
  said: LocalizedText
  decided: LocalizedText
  why: LocalizedText
  next: LocalizedText
  owner: LocalizedText
  dueOn: string | null
  evidence: EvidenceCounts
}

/** How people took part, each way apart; a small group is null. People heard are those of released statements. */
export type TakingPart = {
  responses: number
  byChannel: Record<string, number | null>
  byLocale: Record<string, number | null>
  statements: number
  heardByAssociations: { atLeast: number; atMost: number } | null
}

/** A summary as published. `smallGroupThreshold` is the one its counts were hidden by. */
export type PublishedSummary = {
  originalLocale: Locale
  lead: LocalizedText
  themes: PublishedTheme[]
  coverage: Coverage
  takingPart: TakingPart
  smallGroupThreshold: number
}

/** Events of this area. `summaries.published` carries `{ countyId, consultationId, at }`. */
export const SUMMARY_EVENTS = { published: 'summaries.published' } as const

export type SummariesAction = keyof typeof SUMMARIES_PERMISSIONS
