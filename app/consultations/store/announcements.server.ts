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
 * Adds an entry. The same place on the same day stands once: what stands there already with the same languages is no new
 * entry (null), with others it is withdrawn (`replaced`). No entry is ever rewritten, also not one that was withdrawn before.
 */
export async function addAnnouncement(scope: CountyScope, db: Transaction, consultationId: string, entry: Omit<KeptAnnouncement, 'withdrawnAt'>): Promise<{ id: string; replaced: string | null } | null> {
  const { id, medium, place, languages, recordedAt } = entry
  const key = { countyId: scope.countyId, consultationId, medium, place, announcedOn: new Date(`${entry.announcedOn}T00:00:00Z`) }
  const add = async () => (await db.announcement.createMany({ data: [{ ...key, id, languages, recordedAt }], skipDuplicates: true })).count > 0
  if (await add()) return { id, replaced: null }
  const standing = await db.announcement.findFirst({ where: { ...key, withdrawnAt: null, NOT: { languages: { equals: languages } } }, select: { id: true } })
  if (!standing || !(await withdrawEntry(scope, db, consultationId, standing.id, recordedAt))) return null
  return (await add()) ? { id, replaced: standing.id } : null
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
