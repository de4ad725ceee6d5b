import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'

/** The consultation a statement is about, as the workspace shows it. */
export type MatterFacts = { id: string; slug: string; title: LocalizedText; originalLocale: Locale; closesAt: Date; isOpen: boolean }
