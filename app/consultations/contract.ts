import type { ServedLanguage } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { Question } from '~/questions/contract'
import type { CONSULTATIONS_PERMISSIONS } from './rules/permissions'

/** Where a consultation stands. Draft is not public; the rest follow the clock and the summary. */
export type ConsultationState = 'draft' | 'coming' | 'open' | 'reading' | 'summarised' | 'decided'

/** Ways to take part. Every consultation has at least two, one of them without the internet (domain rule L29-4). */
export type Channel = 'web' | 'paper' | 'phone' | 'forum' | 'statement'

/** A part of the form: its questions stand on one page. */
export type QuestionSection = { id: string; heading: LocalizedText }

/** A part of the reading page, in Markdown. */
export type ReadingSection = { id: 'starting-points' | 'goals' | 'proposal' | 'effects' | 'use' | string; heading: LocalizedText; body: LocalizedText }

/** Whom to ask, by role. */
export type Contact = { role: LocalizedText; email: string; phone: string; hours: LocalizedText }

/** All that is asked and told in one version of a consultation. */
export type ConsultationContent = {
  title: LocalizedText
  summary: LocalizedText
  estimatedMinutes: Partial<Record<Locale, number>>
  decisionBody: LocalizedText
  /** Starting points, goals, proposal, effects … in reading order (Administrative Procedure Act 434/2003, section 41). */
  reading: ReadingSection[]
  canChange: LocalizedText[]
  cannotChange: LocalizedText[]
  /** Where paper forms lie and where they are returned. */
  paperPlaces: LocalizedText
  legalBasis: LocalizedText[]
  formSections: QuestionSection[]
  questions: Question[]
  contact: Contact
  /** Asked of children and young people (domain rule P-13): told to them in their own words, and no question may ask when they were born. */
  isForChildren?: boolean
  /** How long answers are kept, in words. */
  keptFor: LocalizedText
}

/** By what it was announced that a matter is being prepared. */
export const MEDIA = ['web', 'newspaper', 'board', 'library', 'radio', 'social-media', 'letter', 'other'] as const
export type Medium = (typeof MEDIA)[number]

/** Where, on which day and in which languages it was announced; `place` is a name, the same in every language. */
export type AnnouncementFacts = { id: string; medium: Medium; place: string; announcedOn: Day; languages: ServedLanguage[] }

/** The facts other areas may know about a consultation. */
export type ConsultationFacts = {
  id: string
  slug: string
  state: ConsultationState
  originalLocale: Locale
  opensAt: Date
  closesAt: Date
  versionNumber: number
  revision: number
  caseNumber: string
}

/** Events of this area. */
export const CONSULTATION_EVENTS = { published: 'consultations.published', changed: 'consultations.changed', clock: 'consultations.clock' } as const

/** What of this area needs a role. */
export type ConsultationsAction = keyof typeof CONSULTATIONS_PERMISSIONS
