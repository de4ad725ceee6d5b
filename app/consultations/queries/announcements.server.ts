import type { Work } from '~/platform/db/work.server'
import type { AnnouncementFacts } from '../contract'
import { findAnnouncements, type KeptAnnouncement } from '../store/announcements.server'

type Asking = Pick<Work, 'scope' | 'db'>

/** Where and when it was announced that a matter is being prepared, by day; withdrawn entries are left out. */
export async function announcementsOf(work: Asking, consultationId: string): Promise<AnnouncementFacts[]> {
  const entries = await findAnnouncements(work.scope, work.db, consultationId)
  return entries.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id, medium, place, announcedOn, languages }) => ({ id, medium, place, announcedOn, languages }))
}

/** The whole log of a matter's announcements, by day, with those that were withdrawn. */
export async function announcementLog(work: Asking, consultationId: string): Promise<KeptAnnouncement[]> {
  return await findAnnouncements(work.scope, work.db, consultationId)
}
