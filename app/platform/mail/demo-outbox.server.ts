import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { everyCounty, type Database } from '../db/database.server'
import type { Letter } from './mail.server'

/** A letter the demonstration would have sent. */
export type KeptLetter = Omit<Letter, 'html'> & { sentAt: Date; isOfStory: boolean }

/** Stands in a letter of the story for the address under which the demonstration is read: when it is told, nobody knows that yet. */
export const READERS_ORIGIN = 'https://readers-origin.invalid'

const LIMIT = 100
const HOURS = 24

/**
 * Keeps a letter instead of sending it, in the database: the page that shows it may be another process's than the worker
 * that wrote it. Letters older than a day are deleted.
 */
export async function keepInOutbox(db: Database, { countyId }: CountyScope, { to, subject, text, locale }: Letter, now: Date): Promise<void> {
  await everyCounty(db).demoLetter.deleteMany({ where: { isOfStory: false, sentAt: { lt: oldest(now) } } })
  await db.demoLetter.create({ data: { countyId, id: randomUUID(), to, subject, text, locale, sentAt: now } })
}

/** Keeps a letter that the demonstration's story tells of, for as long as the demonstration is there. */
export async function keepOfStory(db: Database, { countyId }: CountyScope, { to, subject, text, locale }: Letter, sentAt: Date): Promise<void> {
  await db.demoLetter.create({ data: { countyId, id: randomUUID(), to, subject, text, locale, sentAt, isOfStory: true } })
}

/** The letters of a county's demonstration since a day ago, the newest first, and at most a hundred; after them those of its story. */
export async function demoOutbox(db: Database, { countyId }: CountyScope, now: Date, origin: string): Promise<KeptLetter[]> {
  const select = { to: true, subject: true, text: true, locale: true, sentAt: true, isOfStory: true }
  const orderBy = [{ sentAt: 'desc' }, { id: 'desc' }] as const
  const sent = await db.demoLetter.findMany({ where: { countyId, isOfStory: false, sentAt: { gte: oldest(now) } }, orderBy: [...orderBy], take: LIMIT, select })
  const told = await db.demoLetter.findMany({ where: { countyId, isOfStory: true }, orderBy: [...orderBy], take: LIMIT, select })
  return [...sent, ...told.map((letter) => ({ ...letter, text: letter.text.replaceAll(READERS_ORIGIN, origin) }))]
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - HOURS * 3_600_000)
}
