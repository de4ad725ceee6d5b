import type { LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { ThemeStatus } from '~/summaries/contract'

/** A matter as follow-up names it. */
export type MatterFacts = { consultationId: string; slug: string; title: LocalizedText; originalLocale: Locale; theme: string; municipalities: string[] }

/** One thing that was decided because people spoke. `publishedAt` is the day of the first version, `updatedAt` that of the latest if it is another. */
export type DecidedTheme = { matter: MatterFacts; themeId: string; title: LocalizedText; originalLocale: Locale; status: ThemeStatus; said: LocalizedText; decided: LocalizedText; why: LocalizedText; next: LocalizedText; owner: LocalizedText; dueOn: Day | null; publishedAt: Date; updatedAt: Date | null }

/** A matter whose summary should have been published. */
export type OverdueSummary = { matter: MatterFacts; dueOn: Day; responsible: LocalizedText }
