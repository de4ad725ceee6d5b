import type { CountyScope } from '~/kernel/county-scope'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { COUNTIES_PERMISSIONS } from './rules/permissions'

/** Which law the hearing stands on: 611/2021, 410/2015 (Helsinki) or 615/2021 (domain rule L-HEL). */
export type LegalProfile = 'county' | 'city' | 'joint-authority'

/** What a county shows of itself on every page. */
export type CountySettings = {
  helpPhone: string
  helpHours: LocalizedText
  helpEmail: string
  postalAddress: LocalizedText
  /** Crisis and emergency numbers, checked by the county. */
  emergencyPhone: string
  crisisPhone: string
  /** Official language names shown together in the header. */
  nameOrder: Locale[]
  /** What the accessibility statement says of this county's service; absent until somebody has assessed it. */
  accessibility?: AccessibilityFacts
}

/** What a county states about the accessibility of its service (Act 306/2019); days as `YYYY-MM-DD`. */
export type AccessibilityFacts = {
  status: 'fully' | 'mostly'
  preparedOn: string
  serviceOpenedOn: string
  /** Known problems of the county's own content. */
  problems: LocalizedText[]
}

export type MunicipalityFacts = { id: string; name: LocalizedText; population: number }

/** One tenant as the rest of the product knows it on a given day. */
export type CountyFacts = {
  scope: CountyScope
  id: string
  code: string
  legalProfile: LegalProfile
  name: LocalizedText
  originalLocale: Locale
  requiredLocales: Locale[]
  offeredLocales: Locale[]
  smallGroupThreshold: number
  settings: CountySettings
  revision: number
  municipalities: MunicipalityFacts[]
}

/** What of this area needs a role. */
export type CountiesAction = keyof typeof COUNTIES_PERMISSIONS
