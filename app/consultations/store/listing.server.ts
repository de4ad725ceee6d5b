import type { CountyScope } from '~/kernel/county-scope'
import { literalWord } from '~/kernel/searching'
import { dayOf } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'
import type { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { ConsultationFilters, ListedState } from '../rules/list-filters'
import type { Schedule } from '../rules/lifecycle'
import { fromRow, toDay, type KeptConsultation } from './consultations.server'

/** Published consultations that pass the filters, at most `limit`: the one that closes last first, or with `soonest` the one that closes first. */
export async function findPublished(
  scope: CountyScope,
  db: Reader,
  filters: ConsultationFilters,
  now: Date,
  limit: number,
  order: 'latest' | 'soonest' = 'latest',
): Promise<KeptConsultation[]> {
  const way = order === 'latest' ? 'desc' : 'asc'
  const rows = await db.consultation.findMany({
    where: {
      countyId: scope.countyId,
      publishedAt: { lte: now },
      AND: [
        ...filters.words.map(({ word, themes, municipalities }) => ({ OR: [{ searchText: { contains: literalWord(word) } }, { theme: { in: themes } }, { municipalities: { hasSome: municipalities } }] })),
        filters.theme ? { theme: filters.theme } : {},
        filters.municipality ? { municipalities: { has: filters.municipality } } : {},
        filters.state ? inState(filters.state, now) : {},
        filters.after
          ? { OR: [{ closesAt: { lt: filters.after.closesAt } }, { closesAt: filters.after.closesAt, id: { lt: filters.after.id } }] }
          : {},
      ],
    },
    orderBy: [{ closesAt: way }, { id: way }],
    take: limit,
    omit: { searchText: true },
  })
  return rows.map(fromRow)
}

/** Those of some consultations that are published, the one that closes last first. */
export async function findPublishedOf(scope: CountyScope, db: Reader, ids: readonly string[], now: Date): Promise<KeptConsultation[]> {
  if (ids.length === 0) return []
  const rows = await db.consultation.findMany({ where: { countyId: scope.countyId, id: { in: [...ids] }, publishedAt: { lte: now } }, orderBy: [{ closesAt: 'desc' }, { id: 'desc' }], omit: { searchText: true } })
  return rows.map(fromRow)
}

/** The schedules that the clock still moves on: of every consultation that is or will be public and whose decision day is not over. */
export async function findRunning(scope: CountyScope, db: Reader, now: Date): Promise<Schedule[]> {
  const rows = await db.consultation.findMany({
    where: { countyId: scope.countyId, publishedAt: { not: null }, decisionOn: { gte: new Date(`${dayOf(now)}T00:00:00Z`) } },
    select: { publishedAt: true, opensAt: true, closesAt: true, summaryDueOn: true, decisionOn: true },
  })
  return rows.map((row) => ({ ...row, summaryDueOn: toDay(row.summaryDueOn), decisionOn: toDay(row.decisionOn) }))
}

/** The theme words in use, in the order of their letters. */
export async function findThemes(scope: CountyScope, db: Reader, now: Date): Promise<string[]> {
  const rows = await db.consultation.findMany({
    where: { countyId: scope.countyId, publishedAt: { lte: now } },
    distinct: ['theme'],
    select: { theme: true },
    orderBy: { theme: 'asc' },
  })
  return rows.map((row) => row.theme)
}

// The same conditions as the rule `consultationState`; a test compares the two.
function inState(state: ListedState, now: Date): Prisma.ConsultationWhereInput {
  const today = new Date(`${dayOf(now)}T00:00:00Z`)
  switch (state) {
    case 'coming': return { opensAt: { gt: now } }
    case 'open': return { opensAt: { lte: now }, closesAt: { gte: now } }
    case 'reading': return { closesAt: { lt: now }, OR: [{ summaryPublishedAt: null }, { summaryPublishedAt: { gt: now } }] }
    case 'summarised': return { closesAt: { lt: now }, summaryPublishedAt: { lte: now }, decisionOn: { gte: today } }
    case 'decided': return { closesAt: { lt: now }, summaryPublishedAt: { lte: now }, decisionOn: { lt: today } }
  }
}
