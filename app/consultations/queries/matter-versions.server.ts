import type { Work } from '~/platform/db/work.server'
import type { ConsultationContent } from '../contract'
import { listAll } from '../store/decided.server'
import { listVersions, type KeptVersion } from '../store/versions.server'
import { consultationPage, type ConsultationPage } from './consultation-page.server'

/** A consultation as each of its versions told it, the first first. */
export type MatterVersion = { number: number; publishedAt: Date; changeNote: KeptVersion['changeNote']; content: ConsultationContent; page: ConsultationPage }

/** Every version of a published consultation, or null when there is none of that address. */
export async function matterVersions(work: Work, slug: string): Promise<MatterVersion[] | null> {
  const current = await consultationPage(work, slug)
  if (!current) return null
  const versions = await listVersions(work.scope, work.db, current.id)
  return versions.map(({ number, publishedAt, changeNote, content }) => {
    const { title, summary, decisionBody, estimatedMinutes } = content
    return { number, publishedAt, changeNote, content, page: { ...current, title, summary, decisionBody, estimatedMinutes, content, versionNumber: number, change: null } }
  })
}

/** The addresses of all published consultations, the earliest first. */
export async function allMatters(work: Pick<Work, 'scope' | 'db'>): Promise<string[]> {
  return await listAll(work.scope, work.db)
}
