import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { everyCounty, type Database } from '../db/database.server'
import type { Letter } from './mail.server'

/** A letter the demonstration would have sent. */
export type KeptLetter = Omit<Letter, 'html'> & { sentAt: Date }

const LIMIT = 100
const HOURS = 24

/**
 * Keeps a letter instead of sending it, in the database: the page that shows it may be another process's than the worker
 * that wrote it. Letters older than a day are deleted.
 */
export async function keepInOutbox(db: Database, { countyId }: CountyScope, { to, subject, text, locale }: Letter, now: Date): Promise<void> {
  await everyCounty(db).demoLetter.deleteMany({ where: { sentAt: { lt: oldest(now) } } })
  await db.demoLetter.create({ data: { countyId, id: randomUUID(), to, subject, text, locale, sentAt: now } })
}

/** The letters of a county's demonstration since a day ago, the newest first, and at most a hundred. */
export async function demoOutbox(db: Database, { countyId }: CountyScope, now: Date): Promise<KeptLetter[]> {
  return await db.demoLetter.findMany({
    where: { countyId, sentAt: { gte: oldest(now) } },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: LIMIT,
    select: { to: true, subject: true, text: true, locale: true, sentAt: true },
  })
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - HOURS * 3_600_000)
}
