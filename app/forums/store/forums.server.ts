import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Forum } from '~/platform/db/generated/prisma/client.ts'
import type { ForumContent } from '../contract'

/** A forum as kept. */
export type KeptForum = {
  id: string
  slug: string
  consultationId: string | null
  originalLocale: Locale
  startsAt: Date
  endsAt: Date
  municipality: string | null
  content: ForumContent
  revision: number
  publishedAt: Date
}

/** The announced forum at an address, or null. */
export async function findForum(scope: CountyScope, db: Reader, slug: string): Promise<KeptForum | null> {
  const row = await db.forum.findUnique({ where: { countyId_slug: { countyId: scope.countyId, slug } } })
  return row && fromRow(row)
}

/** Announced forums that end after the moment, the next one first; of one consultation, if asked. */
export async function findComing(scope: CountyScope, db: Reader, now: Date, limit: number, consultationId?: string): Promise<KeptForum[]> {
  const rows = await db.forum.findMany({
    where: { countyId: scope.countyId, publishedAt: { lte: now }, endsAt: { gt: now }, consultationId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(fromRow)
}

/** Announced forums that are over, the latest first. `before` is the one shown last. */
export async function findPast(scope: CountyScope, db: Reader, now: Date, limit: number, before?: { startsAt: Date; id: string }): Promise<KeptForum[]> {
  const rows = await db.forum.findMany({
    where: {
      countyId: scope.countyId,
      publishedAt: { lte: now },
      endsAt: { lte: now },
      ...(before ? { OR: [{ startsAt: { lt: before.startsAt } }, { startsAt: before.startsAt, id: { lt: before.id } }] } : {}),
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(fromRow)
}

/** Adds a forum. Its address must be free. */
export async function addForum(scope: CountyScope, db: Transaction, forum: KeptForum): Promise<void> {
  await db.forum.create({ data: { countyId: scope.countyId, ...forum, content: forum.content } })
}

function fromRow(row: Forum): KeptForum {
  const { countyId: _county, ...rest } = row
  return { ...rest, originalLocale: storedLocale(row.originalLocale), content: row.content as unknown as ForumContent }
}
