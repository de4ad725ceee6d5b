import { COUNTY_CHANNELS, type CountyChannel, type LegalProfile } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import { DOCUMENT_KINDS, type DocumentKind, type DocumentSources } from '../contract'
import { checksFor, type Check } from '../rules/checks'
import { recordGroups, recordPlaces, type Named, type NamedPlace, type RecordGroup } from '../rules/record'
import { accessibilityReport, type Report } from '../rules/report'
import { RISKS, type Risk } from '../rules/risks'

/** The county as every document names it. `revision` is that of the settings it was made from. */
export type Party = {
  name: LocalizedText
  original: Locale
  legalProfile: LegalProfile
  postalAddress: LocalizedText
  email: string
  phone: string
  officer: { email: string; phone: string; isOfficer: boolean }
  madeOn: Day
  revision: number
}

export type ImpactAssessmentFacts = { kind: 'impact-assessment'; channels: CountyChannel[]; languages: Locale[]; min: number; residents: number; municipalities: number; risks: readonly Risk[] }
export type RecordFacts = { kind: 'record-of-processing'; min: number; groups: RecordGroup[]; places: Named<NamedPlace>[]; kept: DocumentSources['kept'] }
export type AgreementFacts = { kind: 'processor-agreement'; min: number; groups: RecordGroup[]; kept: DocumentSources['kept'] }
export type ReportFacts = { kind: 'accessibility-report'; report: Report }
export type ChecksFacts = { kind: 'checks'; checks: Check[] }

/** One document of a county, ready to be shown or printed. */
export type CountyDocument = { party: Party } & (ImpactAssessmentFacts | RecordFacts | AgreementFacts | ReportFacts | ChecksFacts)

/** The kind of document that a word of an address means, or null. */
export function documentKind(word: string | undefined): DocumentKind | null {
  return DOCUMENT_KINDS.find((kind) => kind === word) ?? null
}

/** A document of the county as its settings and the product's registries make it now. */
export function countyDocument(kind: DocumentKind, sources: DocumentSources): CountyDocument {
  return { party: partyOf(sources), ...factsOf(kind, sources) }
}

function factsOf(kind: DocumentKind, { county, kept, processing, defects }: DocumentSources): ImpactAssessmentFacts | RecordFacts | AgreementFacts | ReportFacts | ChecksFacts {
  const { settings, offeredLocales, smallGroupThreshold: min, municipalities } = county
  const channels = settings.channels ?? [...COUNTY_CHANNELS]
  switch (kind) {
    case 'impact-assessment':
      return { kind, channels, languages: offeredLocales, min, municipalities: municipalities.length, residents: municipalities.reduce((sum, { population }) => sum + population, 0), risks: RISKS }
    case 'record-of-processing':
      return { kind, min, kept, groups: recordGroups(processing, kept), places: recordPlaces(processing) }
    case 'processor-agreement':
      return { kind, min, kept, groups: recordGroups(processing, kept) }
    case 'accessibility-report':
      return { kind, report: accessibilityReport(defects) }
    case 'checks':
      return { kind, checks: checksFor({ offeredLocales, channels }) }
  }
}

function partyOf({ county, officer, today }: DocumentSources): Party {
  const { name, originalLocale, legalProfile, settings, revision } = county
  return { name, original: originalLocale, legalProfile, postalAddress: settings.postalAddress, email: settings.helpEmail, phone: settings.helpPhone, officer, madeOn: today, revision }
}
