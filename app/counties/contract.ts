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
  /** The county's own colours and mark; the product's until it chooses. */
  theme?: CountyTheme
  /** Whom to ask about personal data; the help contact is told where nobody is named. */
  dataProtectionOfficer?: { email: string; phone: string }
  /** How long things are kept, in the unit of their kind; what is left out is kept for the usual time. */
  retention?: Partial<Record<RetentionKind, number>>
  /** What the county tells of each way of taking part; the product's own words stand where it tells nothing. */
  ways?: Partial<Record<Way, WayFacts>>
  /** How to reach the advisory bodies; one that cannot be reached is not shown. */
  advisoryBodies?: Partial<Record<AdvisoryBody, AdvisoryContact>>
}

/** Ways of taking part a county can offer. */
export const COUNTY_CHANNELS = ['web', 'paper', 'phone', 'forum', 'statement'] as const
export type CountyChannel = (typeof COUNTY_CHANNELS)[number]

/** Every way of taking part that is told of: the channels of a consultation, and those that are there without one. */
export const WAYS = [...COUNTY_CHANNELS, 'panel', 'initiative'] as const
export type Way = (typeof WAYS)[number]

/** What makes a way usable for somebody, and the ways of which it can be said (founding document A, item 25). */
export const ACCESS_FACTS = {
  'screen-reader': ['web'],
  'keyboard': ['web'],
  'no-time-limit': ['web', 'paper', 'initiative'],
  'plain-language': ['web', 'paper', 'phone', 'forum', 'panel'],
  'large-print': ['paper'],
  'free-post': ['paper'],
  'text-message': ['phone'],
  'call-back': ['phone'],
  'helper': ['paper', 'phone', 'forum', 'panel', 'statement', 'initiative'],
  'interpreter': ['phone', 'forum', 'panel'],
  'speech-to-text': ['forum', 'panel'],
  'induction-loop': ['forum', 'panel'],
  'step-free': ['paper', 'forum', 'panel'],
  'remote': ['forum', 'panel'],
} as const satisfies Record<string, readonly Way[]>
export type AccessFact = keyof typeof ACCESS_FACTS

/** Languages in which people are served: spoken, written and signed, by their ISO 639 codes. */
export const SERVED_LANGUAGES = ['fi', 'sv', 'en', 'se', 'fse', 'fss'] as const
export type ServedLanguage = (typeof SERVED_LANGUAGES)[number]

/** What a county tells of one way of taking part. */
export type WayFacts = { how: LocalizedText; hours: LocalizedText; access: AccessFact[]; languages: ServedLanguage[] }

/** A way that is offered, with what the county tells of it. */
export type OfferedWay = WayFacts & { way: Way }

/** The advisory bodies every county and city must have (Act 611/2021, section 32; Act 410/2015, sections 26–28). */
export const ADVISORY_BODIES = ['youth', 'elders', 'disability'] as const
export type AdvisoryBody = (typeof ADVISORY_BODIES)[number]

/** How to reach an advisory body. Its name and what it does are the product's words where the county writes none. */
export type AdvisoryContact = { name: LocalizedText; does: LocalizedText; email: string; phone: string }

/** An advisory body that can be reached. */
export type ReachableBody = AdvisoryContact & { body: AdvisoryBody }

/** A county's two colours on light or dark ground, as `#rrggbb`; the others are made of them. */
export type ThemeColours = { spruce: string; lake: string }

/** What stands before the county's name: the product's line, up to three letters, or nothing. */
export const THEME_MARKS = ['line', 'letters', 'none'] as const
export type ThemeMark = (typeof THEME_MARKS)[number]

/** A county's own look. `revision` is that of the settings with which it was last changed: the name of its stylesheet. */
export type CountyTheme = { light: ThemeColours; dark: ThemeColours; mark: ThemeMark; letters: string; revision: number }

/**
 * What is kept for a time that the county may set (domain rule J-5): the unit, the usual time, the least and the most.
 * From when it counts, and what then happens, stands in `composition/retention.server.ts`.
 */
export const RETENTION_KINDS = {
  /** Answers, after the decision and the summary. */
  'answers': { unit: 'years', usual: 5, least: 1, most: 10 },
  /** That there was an answer which was withdrawn, after closing. */
  'withdrawn-answers': { unit: 'days', usual: 90, least: 1, most: 365 },
  /** Addresses of people who want to hear more, after they gave them. */
  'contacts': { unit: 'years', usual: 2, least: 1, most: 5 },
  /** Statements that were begun and never given, after closing. */
  'statement-drafts': { unit: 'days', usual: 90, least: 14, most: 365 },
  /** The words of statements that were withdrawn, after that; who gave them and when stays. */
  'withdrawn-statements': { unit: 'days', usual: 90, least: 1, most: 365 },
  /** Matters that were handed on to where they belong, or whose authors did not want it, after that. */
  'hand-overs': { unit: 'years', usual: 5, least: 1, most: 10 },
  /** Requests to see documents, after the decision, or after the day it was due when there was none. */
  'document-requests': { unit: 'years', usual: 5, least: 1, most: 10 },
  /** Remarks on accessibility, after the reply, or after the day it was due when there was none. */
  'remarks': { unit: 'years', usual: 2, least: 1, most: 10 },
  /** Names and addresses of people who sign in, after their last role, or after they were entered when they never had one. */
  'people': { unit: 'years', usual: 2, least: 1, most: 10 },
  /** Sessions, after they ended. */
  'sessions': { unit: 'days', usual: 30, least: 1, most: 365 },
  /** Sign-in links, after they ran out. */
  'sign-in-links': { unit: 'days', usual: 7, least: 1, most: 30 },
  /** Entries of the audit log, and who saw the original of a hidden text. */
  'audit-entries': { unit: 'years', usual: 10, least: 5, most: 50 },
} as const satisfies Record<string, { unit: 'days' | 'years'; usual: number; least: number; most: number }>

export type RetentionKind = keyof typeof RETENTION_KINDS

/** A time that something is kept. */
export type KeptTime = { unit: 'days' | 'years'; count: number }

/** How well a service meets the requirements, in the words of the Commission decision 2018/1523: fully, partially (most of them), not compliant. */
export const ACCESSIBILITY_STATUSES = ['fully', 'mostly', 'not'] as const
export type AccessibilityStatus = (typeof ACCESSIBILITY_STATUSES)[number]

/** What a county states about the accessibility of its service (Act 306/2019); days as `YYYY-MM-DD`. */
export type AccessibilityFacts = {
  status: AccessibilityStatus
  preparedOn: string
  serviceOpenedOn: string
  /** The unit that handles what people say about accessibility; the county as a whole where it names none. */
  unit?: LocalizedText
}

export type MunicipalityFacts = { id: string; name: LocalizedText; population: number }

/** What a county is called, which law it hears under, and in which languages. */
type CountyBasics = {
  id: string
  code: string
  legalProfile: LegalProfile
  name: LocalizedText
  originalLocale: Locale
  requiredLocales: Locale[]
  offeredLocales: Locale[]
}

/** A county as it is entered; days as `YYYY-MM-DD`, both included. */
export type EstablishCounty = CountyBasics & {
  smallGroupThreshold?: number
  settings: CountySettings
  hosts: string[]
  municipalities: MunicipalityFacts[]
  validFrom: string
  validTo?: string | null
}

/** One tenant as the rest of the product knows it on a given day. */
export type CountyFacts = CountyBasics & {
  scope: CountyScope
  smallGroupThreshold: number
  settings: CountySettings
  revision: number
  municipalities: MunicipalityFacts[]
}

/** What of this area needs a role. */
export type CountiesAction = keyof typeof COUNTIES_PERMISSIONS
