import { addresses } from '~/kernel/addresses'
import { LOCALES, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import type { ConsultationContent } from '../contract'
import { nextClockChange } from '../rules/lifecycle'
import { findBySlug } from '../store/consultations.server'
import { findCodes } from '../store/short-links.server'
import { findVersions } from '../store/versions.server'
import { listed, type ListedConsultation } from './listed.server'

/** Everything the public pages of one consultation tell. */
export type ConsultationPage = ListedConsultation & {
  caseNumber: string
  versionNumber: number
  revision: number
  content: ConsultationContent
  /** What was changed after it opened, and when; null as long as the first version stands. */
  change: { at: Date; note: LocalizedText | null } | null
  /** The short code of each language that has one. */
  shortCodes: Partial<Record<Locale, string>>
  freshUntil: Date | null
}

/** The published consultation at an address, or null. */
export async function consultationPage(work: Work, slug: string): Promise<ConsultationPage | null> {
  const kept = await findBySlug(work.scope, work.db, slug)
  if (!kept?.publishedAt || kept.publishedAt > work.now) return null
  const versions = await findVersions(work.scope, work.db, [{ consultationId: kept.id, number: kept.versionNumber }])
  const version = versions.get(kept.id)
  if (!version) return null
  const codes = await findCodes(work.scope, work.db, LOCALES.map((locale) => addresses.consultation(locale, slug)))
  const shortCodes = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const code = codes.get(addresses.consultation(locale, slug))
      return code ? [[locale, code]] : []
    }),
  )
  return {
    ...listed(kept, version, work.now),
    caseNumber: kept.caseNumber,
    versionNumber: kept.versionNumber,
    revision: kept.revision,
    content: version.content,
    change: version.number > 1 ? { at: version.publishedAt, note: version.changeNote } : null,
    shortCodes,
    freshUntil: nextClockChange(kept, work.now),
  }
}
