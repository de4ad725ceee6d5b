import { randomUUID } from 'node:crypto'
import { offeredChannels, requiredLocales } from '~/counties/guards.server'
import { holdsAny } from '~/identity/guards.server'
import { addresses } from '~/kernel/addresses'
import { LOCALES, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { CONSULTATION_EVENTS, type Channel, type ConsultationContent } from '../contract'
import { clockMoments } from '../rules/lifecycle'
import { CONSULTATIONS_PERMISSIONS } from '../rules/permissions'
import { decidePublication, type PublicationObstacles } from '../rules/publishing'
import { endOfAnnouncedSecond, type PlannedSchedule } from '../rules/schedule'
import { searchTextOf } from '../rules/search-text'
import { findById, findBySlug, saveConsultation, type KeptConsultation } from '../store/consultations.server'
import { saveShortLink } from '../store/short-links.server'
import { addVersion } from '../store/versions.server'

/** A consultation ready to be asked. With the id of a published one it becomes its next version. */
export type ConsultationToPublish = PlannedSchedule & {
  id?: string
  slug: string
  kind: string
  caseNumber: string
  originalLocale: Locale
  theme: string
  municipalities: string[]
  channels: Channel[]
  content: ConsultationContent
  /** What was changed, told on the page when the consultation was open already (domain rule A41-3). */
  changeNote?: LocalizedText
  /** The word of its short link; the other languages get it with their tag behind it. */
  shortCode?: string
}

/** Makes a consultation public, or tells everything that still keeps it from being so. */
export async function publishConsultation(
  work: Work,
  input: ConsultationToPublish,
): Promise<Result<{ consultationId: string }, 'not-ready' | 'address-taken', PublicationObstacles>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, CONSULTATIONS_PERMISSIONS['consultations.publish']))) return forbidden()
    const plan = { ...input, closesAt: endOfAnnouncedSecond(input.closesAt) }
    const decision = decidePublication(plan, await requiredLocales(inside.scope, inside.db), await offeredChannels(inside.scope, inside.db))
    if (!decision.ok) return decision
    const atAddress = await findBySlug(inside.scope, inside.db, input.slug)
    if (atAddress && atAddress.id !== input.id) return refuse('address-taken')
    const before = input.id ? await findById(inside.scope, inside.db, input.id) : null
    const kept = nextOf(before, plan, inside.now)
    await save(inside, plan, kept)
    await recordPublication(inside, kept, decision.value.warnings)
    return accept({ consultationId: kept.id })
  })
}

function nextOf(before: KeptConsultation | null, plan: ConsultationToPublish, now: Date): KeptConsultation {
  return {
    id: before?.id ?? plan.id ?? randomUUID(),
    slug: plan.slug,
    kind: plan.kind,
    caseNumber: plan.caseNumber,
    originalLocale: plan.originalLocale,
    theme: plan.theme,
    municipalities: plan.municipalities,
    channels: plan.channels,
    publishedAt: before?.publishedAt ?? now,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    summaryDueOn: plan.summaryDueOn,
    decisionOn: plan.decisionOn,
    summaryPublishedAt: before?.summaryPublishedAt ?? null,
    versionNumber: (before?.versionNumber ?? 0) + 1,
    revision: (before?.revision ?? 0) + 1,
  }
}

async function save(inside: WorkInTransaction, plan: ConsultationToPublish, kept: KeptConsultation): Promise<void> {
  const { scope, db, now } = inside
  await saveConsultation(scope, db, { ...kept, searchText: searchTextOf(plan.content) })
  await addVersion(scope, db, kept.id, { number: kept.versionNumber, content: plan.content, changeNote: plan.changeNote ?? null, publishedAt: now })
  if (!plan.shortCode) return
  for (const locale of LOCALES) {
    const code = locale === plan.originalLocale ? plan.shortCode : `${plan.shortCode}-${locale}`
    await saveShortLink(scope, db, code, addresses.consultation(locale, plan.slug))
  }
}

const SCHEDULED = { opened: 'opening', closed: 'closing', decided: 'decision' } as const

async function recordPublication(inside: WorkInTransaction, kept: KeptConsultation, warnings: string[]): Promise<void> {
  const subject = { kind: 'consultation', id: kept.id }
  const isFirst = kept.versionNumber === 1
  const name = isFirst ? CONSULTATION_EVENTS.published : CONSULTATION_EVENTS.changed
  await recordChange(inside, {
    action: name,
    subject,
    details: { version: kept.versionNumber, warnings },
    event: { name, payload: { consultationId: kept.id } },
  })
  // A moment that has passed already needs no job; one whose time has moved gets its job anew.
  for (const { moment, at } of clockMoments(kept).filter((each) => each.at > inside.now)) {
    const runAt = new Date(at.getTime() + 1000)
    await recordChange(inside, {
      action: `consultations.${SCHEDULED[moment]}-scheduled`,
      subject,
      details: { at: at.toISOString() },
      event: { name: CONSULTATION_EVENTS.clock, payload: { consultationId: kept.id, moment }, key: `${CONSULTATION_EVENTS.clock}:${kept.id}:${moment}`, runAt },
    })
  }
  await invalidateTags(inside, ['consultations', `consultation:${kept.id}`])
}
