import type { Work } from '~/platform/db/work.server'
import type { ConsultationContent, ConsultationFacts } from '../contract'
import { consultationState } from '../rules/lifecycle'
import { findById, findBySlug, type KeptConsultation } from '../store/consultations.server'
import { findVersions } from '../store/versions.server'

/** What answering, reading and stating need to know of a consultation. */
export type AnswerableConsultation = { facts: ConsultationFacts; content: ConsultationContent }

/** The published consultation at an address with its facts and questions, or null. The words come from memory once read. */
export async function consultationForAnswering(work: Work, slug: string): Promise<AnswerableConsultation | null> {
  return await answerable(work, await findBySlug(work.scope, work.db, slug))
}

/** The same by id. `versionNumber` asks for the words of an earlier version, as they stood when somebody answered. */
export async function consultationOfId(work: Work, id: string, versionNumber?: number): Promise<AnswerableConsultation | null> {
  return await answerable(work, await findById(work.scope, work.db, id), versionNumber)
}

async function answerable(work: Work, kept: KeptConsultation | null, versionNumber?: number): Promise<AnswerableConsultation | null> {
  if (!kept?.publishedAt || kept.publishedAt > work.now) return null
  const number = versionNumber ?? kept.versionNumber
  const version = (await findVersions(work.scope, work.db, [{ consultationId: kept.id, number }])).get(kept.id)
  if (!version) return null
  const { id, slug, originalLocale, opensAt, closesAt, revision, caseNumber } = kept
  const state = consultationState(kept, work.now, kept.summaryPublishedAt)
  return { facts: { id, slug, state, originalLocale, opensAt, closesAt, versionNumber: number, revision, caseNumber }, content: version.content }
}
