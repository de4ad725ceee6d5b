import type { CountyFacts, KeptTime, RetentionKind } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { ACCOUNTABILITY_PERMISSIONS } from './rules/permissions'

/** The documents of a county, by the word that stands in their address. */
export const DOCUMENT_KINDS = ['impact-assessment', 'record-of-processing', 'processor-agreement', 'accessibility-report', 'checks'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** How long a table's rows are kept: by rules the county sets (`rest`: what no rule is for stays), along with another table, for a fixed time, or for good. */
export type ProcessedTime = { kinds: readonly RetentionKind[]; rest?: 'for-good' } | { alongWith: string } | 'fixed' | 'for-good'

/** A table that holds personal data, as the registry of personal data tells of it. */
export type ProcessedTable = {
  table: string
  whose: 'resident' | 'signs-in' | 'representative'
  basis: 'public-task' | 'legal-duty' | 'security'
  shown: 'nobody' | 'themselves' | 'officials' | 'public-once-released' | 'public'
  isSealed: boolean
  isHashed: boolean
  kept: ProcessedTime
}

/** Everything the product holds of people, and what holds or passes it outside its own tables. */
export type Processing = { tables: readonly ProcessedTable[]; elsewhere: readonly string[] }

/** Something that is not accessible and not mended, with the numbers of the requirements it concerns. */
export type OpenDefect = { id: string; what: LocalizedText; originalLocale: Locale; requirements: readonly string[] }

/** Everything that the documents are made of. */
export type DocumentSources = {
  county: Pick<CountyFacts, 'name' | 'originalLocale' | 'legalProfile' | 'offeredLocales' | 'smallGroupThreshold' | 'settings' | 'municipalities' | 'revision'>
  officer: { email: string; phone: string; isOfficer: boolean }
  kept: Readonly<Record<RetentionKind, KeptTime>>
  processing: Processing
  defects: readonly OpenDefect[]
  today: Day
}

export type AccountabilityAction = keyof typeof ACCOUNTABILITY_PERMISSIONS
