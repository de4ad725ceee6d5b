import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Channel, ConsultationState } from '../contract'
import { consultationState, isSummaryOverdue } from '../rules/lifecycle'
import type { KeptConsultation } from '../store/consultations.server'
import { findVersions, type KeptVersion } from '../store/versions.server'

/** A consultation as a list shows it. */
export type ListedConsultation = {
  id: string
  slug: string
  state: ConsultationState
  isSummaryOverdue: boolean
  originalLocale: Locale
  title: LocalizedText
  summary: LocalizedText
  decisionBody: LocalizedText
  estimatedMinutes: Partial<Record<Locale, number>>
  theme: string
  municipalities: string[]
  channels: Channel[]
  opensAt: Date
  closesAt: Date
  summaryDueOn: Day
  summaryPublishedAt: Date | null
  decisionOn: Day
}

/** Consultations with the words of their current version, in the order given; one without its version is left out. */
export async function withWords(work: Work, kept: readonly KeptConsultation[]): Promise<ListedConsultation[]> {
  const versions = await findVersions(work.scope, work.db, kept.map((each) => ({ consultationId: each.id, number: each.versionNumber })))
  return kept.flatMap((each) => {
    const version = versions.get(each.id)
    return version ? [listed(each, version, work.now)] : []
  })
}

/** One consultation with its words, cut to what a list shows. */
export function listed(kept: KeptConsultation, version: KeptVersion, now: Date): ListedConsultation {
  const { title, summary, decisionBody, estimatedMinutes } = version.content
  return {
    id: kept.id,
    slug: kept.slug,
    state: consultationState(kept, now, kept.summaryPublishedAt),
    isSummaryOverdue: isSummaryOverdue(kept, now, kept.summaryPublishedAt),
    originalLocale: kept.originalLocale,
    title,
    summary,
    decisionBody,
    estimatedMinutes,
    theme: kept.theme,
    municipalities: kept.municipalities,
    channels: kept.channels,
    opensAt: kept.opensAt,
    closesAt: kept.closesAt,
    summaryDueOn: kept.summaryDueOn,
    summaryPublishedAt: kept.summaryPublishedAt,
    decisionOn: kept.decisionOn,
  }
}
