import type { ServedLanguage } from '~/counties/contract'
import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { AnnouncementFacts, Medium } from '../contract'

/** An entry of the log, withdrawn ones among them. */
export type KeptAnnouncement = AnnouncementFacts & { recordedAt: Date; withdrawnAt: Date | null }

/** Every entry of a matter, by day. */
export async function findAnnouncements(scope: CountyScope, db: Reader, consultationId: string): Promise<KeptAnnouncement[]> {
  const rows = await db.announcement.findMany({
    where: { countyId: scope.countyId, consultationId },
    select: { id: true, medium: true, place: true, announcedOn: true, languages: true, recordedAt: true, withdrawnAt: true },
    orderBy: [{ announcedOn: 'asc' }, { medium: 'asc' }, { place: 'asc' }],
  })
  return rows.map(({ medium, announcedOn, languages, ...row }) => ({ ...row, medium: medium as Medium, announcedOn: announcedOn.toISOString().slice(0, 10), languages: languages as ServedLanguage[] }))
}

/**
 * Adds an entry. The same place on the same day is there once: when it is there already, only its languages change, and
 * one that was withdrawn stands again. Gives its id, or null when nothing is new.
 */
export async function addAnnouncement(scope: CountyScope, db: Transaction, consultationId: string, entry: Omit<KeptAnnouncement, 'withdrawnAt'>): Promise<string | null> {
  const { id, medium, place, languages, recordedAt } = entry
  const announcedOn = new Date(`${entry.announcedOn}T00:00:00Z`)
  const added = await db.announcement.createMany({ data: [{ countyId: scope.countyId, consultationId, id, medium, place, announcedOn, languages, recordedAt }], skipDuplicates: true })
  if (added.count > 0) return id
  const key = { countyId: scope.countyId, consultationId, medium, place, announcedOn }
  const { count } = await db.announcement.updateMany({ where: { ...key, OR: [{ withdrawnAt: { not: null } }, { NOT: { languages: { equals: languages } } }] }, data: { languages, withdrawnAt: null } })
  if (count === 0) return null
  return (await db.announcement.findUniqueOrThrow({ where: { countyId_consultationId_medium_place_announcedOn: key }, select: { id: true } })).id
}

/** How many entries of a matter stand. */
export async function countAnnouncements(scope: CountyScope, db: Transaction, consultationId: string): Promise<number> {
  return await db.announcement.count({ where: { countyId: scope.countyId, consultationId, withdrawnAt: null } })
}

/** Withdraws an entry of a matter; says whether one stood there. */
export async function withdrawEntry(scope: CountyScope, db: Transaction, consultationId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await db.announcement.updateMany({ where: { countyId: scope.countyId, consultationId, id, withdrawnAt: null }, data: { withdrawnAt: at } })
  return count > 0
}
