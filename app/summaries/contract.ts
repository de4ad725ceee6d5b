import type { Coverage, EvidenceCounts } from '~/analysis/contract'
import type { LocalizedText } from '~/kernel/localized-text'

/** What became of what people said. */
export type ThemeStatus = 'adopted' | 'partly' | 'not-adopted'

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

/** How people took part, each way apart; a small group is null. */
export type TakingPart = {
  responses: number
  byChannel: Record<string, number | null>
  byLocale: Record<string, number | null>
  statements: number
  heardByAssociations: { atLeast: number; atMost: number } | null
}

/** A summary as published. */
export type PublishedSummary = { lead: LocalizedText; themes: PublishedTheme[]; coverage: Coverage; takingPart: TakingPart }

/** Events of this area. */
export const SUMMARY_EVENTS = { published: 'summaries.published' } as const
