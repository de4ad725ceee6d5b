import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Consultation } from '~/platform/db/generated/prisma/client.ts'
import type { Channel } from '../contract'
import type { Schedule } from '../rules/lifecycle'

/** A consultation as kept, without what it says: that belongs to its versions. */
export type KeptConsultation = Schedule & {
  id: string
  slug: string
  kind: string
  caseNumber: string
  originalLocale: Locale
  theme: string
  municipalities: string[]
  channels: Channel[]
  summaryPublishedAt: Date | null
  versionNumber: number
  revision: number
}

/** The consultation at an address, or null. */
export async function findBySlug(scope: CountyScope, db: Reader, slug: string): Promise<KeptConsultation | null> {
  const row = await db.consultation.findUnique({ where: { countyId_slug: { countyId: scope.countyId, slug } }, omit: { searchText: true } })
  return row && fromRow(row)
}

/** The consultation of an id, or null. */
export async function findById(scope: CountyScope, db: Reader, id: string): Promise<KeptConsultation | null> {
  const row = await db.consultation.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } }, omit: { searchText: true } })
  return row && fromRow(row)
}

/** Adds a consultation, or changes the one with its id. `searchText` is what the list's search looks in. */
export async function saveConsultation(scope: CountyScope, db: Transaction, kept: KeptConsultation & { searchText: string }): Promise<void> {
  const { versionNumber, summaryDueOn, decisionOn, ...rest } = kept
  const data = { ...rest, summaryDueOn: toDate(summaryDueOn), decisionOn: toDate(decisionOn), currentVersion: versionNumber }
  await db.consultation.upsert({
    where: { countyId_id: { countyId: scope.countyId, id: kept.id } },
    create: { countyId: scope.countyId, ...data },
    update: data,
  })
}

/**
 * Notes when the summary came out first; the pages of the consultation change with it. A later version does not move that
 * day, in whatever order the versions are told of. Harmless when repeated.
 */
export async function saveSummaryPublished(scope: CountyScope, db: Transaction, id: string, at: Date): Promise<boolean> {
  const { count } = await db.consultation.updateMany({
    where: { countyId: scope.countyId, id, OR: [{ summaryPublishedAt: null }, { summaryPublishedAt: { gt: at } }] },
    data: { summaryPublishedAt: at, revision: { increment: 1 } },
  })
  return count > 0
}

/** A row as the domain knows it; dates without time become days. */
export function fromRow(row: Omit<Consultation, 'searchText' | 'countyId'>): KeptConsultation {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    caseNumber: row.caseNumber,
    originalLocale: storedLocale(row.originalLocale),
    theme: row.theme,
    municipalities: row.municipalities,
    channels: row.channels as Channel[],
    publishedAt: row.publishedAt,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    summaryDueOn: toDay(row.summaryDueOn),
    decisionOn: toDay(row.decisionOn),
    summaryPublishedAt: row.summaryPublishedAt,
    versionNumber: row.currentVersion,
    revision: row.revision,
  }
}

/** The day of a date without time. PostgreSQL's date travels as midnight UTC, whatever the time zone of the day it names. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
