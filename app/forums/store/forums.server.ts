import type { CountyScope } from '~/kernel/county-scope'
import { literalWord } from '~/kernel/searching'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Forum, Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { ForumContent } from '../contract'
import type { ForumFilters } from '../rules/list-filters'

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
  const row = await db.forum.findUnique({ where: { countyId_slug: { countyId: scope.countyId, slug } }, omit: { searchText: true } })
  return row && fromRow(row)
}

/** What announced forums are cut to; left out, there are all of them. */
type Cut = Partial<ForumFilters> & { consultationId?: string }

/** Announced forums that end after the moment and pass the filters, the next one first. */
export async function findComing(scope: CountyScope, db: Reader, now: Date, limit: number, cut: Cut = {}): Promise<KeptForum[]> {
  const rows = await db.forum.findMany({
    where: { countyId: scope.countyId, publishedAt: { lte: now }, endsAt: { gt: now }, AND: passing(cut) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
    omit: { searchText: true },
  })
  return rows.map(fromRow)
}

/** Announced forums that are over and pass the filters, the latest first, behind the one shown last. */
export async function findPast(scope: CountyScope, db: Reader, now: Date, limit: number, cut: Cut = {}): Promise<KeptForum[]> {
  const { after } = cut
  const rows = await db.forum.findMany({
    where: {
      countyId: scope.countyId,
      publishedAt: { lte: now },
      endsAt: { lte: now },
      AND: passing(cut),
      ...(after ? { OR: [{ startsAt: { lt: after.startsAt } }, { startsAt: after.startsAt, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: limit,
    omit: { searchText: true },
  })
  return rows.map(fromRow)
}

/** Adds a forum. Its address must be free. `searchText` is what the list's search looks in. */
export async function addForum(scope: CountyScope, db: Transaction, forum: KeptForum & { searchText: string }): Promise<void> {
  await db.forum.create({ data: { countyId: scope.countyId, ...forum, content: forum.content } })
}

function passing({ words = [], municipality, consultationId }: Cut): Prisma.ForumWhereInput[] {
  return [
    ...words.map(({ word, municipalities }) => ({ OR: [{ searchText: { contains: literalWord(word) } }, { municipality: { in: municipalities } }] })),
    { municipality, consultationId },
  ]
}

function fromRow(row: Omit<Forum, 'searchText'>): KeptForum {
  const { countyId: _county, ...rest } = row
  return { ...rest, originalLocale: storedLocale(row.originalLocale), content: row.content as unknown as ForumContent }
}
