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
  /** The ways of taking part the county offers; all of them until it chooses. */
  channels?: CountyChannel[]
  /** For how long what is kept; kinds left out are kept as long as the product proposes. */
  retention?: RetentionDays[]
  /** The county's own colours and mark; the product's until it chooses. */
  theme?: CountyTheme
}

/** Ways of taking part a county can offer. */
export const COUNTY_CHANNELS = ['web', 'paper', 'phone', 'forum', 'statement'] as const
export type CountyChannel = (typeof COUNTY_CHANNELS)[number]

/** What is deleted after a time, and after how many days unless the county says otherwise (domain rule J-5). What is published stays. */
export const RETENTION_KINDS = [
  { kind: 'answers', days: 1825 },
  { kind: 'answer-drafts', days: 90 },
  { kind: 'statement-drafts', days: 365 },
  { kind: 'contact-opt-ins', days: 365 },
  { kind: 'access-needs', days: 30 },
  { kind: 'sign-in-records', days: 180 },
  { kind: 'audit-log', days: 3650 },
] as const satisfies readonly { kind: string; days: number }[]

export type RetentionKind = (typeof RETENTION_KINDS)[number]['kind']
export type RetentionDays = { kind: RetentionKind; days: number }

/** A county's two colours on light or dark ground, as `#rrggbb`; the others are made of them. */
export type ThemeColours = { spruce: string; lake: string }

/** What stands before the county's name: the product's line, up to three letters, or nothing. */
export const THEME_MARKS = ['line', 'letters', 'none'] as const
export type ThemeMark = (typeof THEME_MARKS)[number]

/** A county's own look. `revision` is that of the settings with which it was last changed: the name of its stylesheet. */
export type CountyTheme = { light: ThemeColours; dark: ThemeColours; mark: ThemeMark; letters: string; revision: number }

/** What a county states about the accessibility of its service (Act 306/2019); days as `YYYY-MM-DD`. */
export type AccessibilityFacts = {
  status: 'fully' | 'mostly'
  preparedOn: string
  serviceOpenedOn: string
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
