import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { ANALYSIS_PERMISSIONS } from './rules/permissions'

/** Events of this area. */
export const ANALYSIS_EVENTS = { coded: 'analysis.coded' } as const

/** Where a theme's evidence comes from; never added together. A count below the county's threshold is null. */
export type EvidenceCounts = { responses: number | null; statements: number; passages: number | null }

/**
 * How much has been read. A response without own words has nothing more to read than its counted choices,
 * so it counts as read when it has been counted.
 */
export type Coverage = { responses: { read: number; total: number }; statements: { read: number; total: number } }

/** What a marked passage is a passage of. */
export type SourceKind = 'answer' | 'statement'

/** A theme as an official named it. */
export type ThemeFacts = { id: string; title: LocalizedText; originalLocale: Locale; ordinal: number }

export type AnalysisAction = keyof typeof ANALYSIS_PERMISSIONS
