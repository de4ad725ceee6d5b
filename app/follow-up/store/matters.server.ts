import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import { storedLocale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'
import type { PublishedSummary } from '~/summaries/contract'
import type { MatterFacts } from '../contract'

type MatterRow = { id: string; slug: string; original_locale: string; title: LocalizedText; theme: string; municipalities: string[] }

/** A matter whose summary is out: since when, and when its latest version came out if there has been more than one. */
export type SummarisedMatter = { matter: MatterFacts; summary: PublishedSummary; publishedAt: Date; updatedAt: Date | null }

/** The matters with a published summary in its latest version, the one whose summary came out last first, at most `limit`. */
export async function findSummarised(scope: CountyScope, db: Reader, limit: number): Promise<SummarisedMatter[]> {
  const rows = await db.$queryRaw<(MatterRow & { content: PublishedSummary; number: number; published_at: Date; first_published_at: Date })[]>`
    SELECT m.id, m.slug, m.original_locale, m.title, m.theme, m.municipalities, s.content, s.number, s.published_at, s.first_published_at FROM summaries_public_latest s
    JOIN consultations_public_matters m ON m.county_id = s.county_id AND m.id = s.consultation_id
    WHERE s.county_id = ${scope.countyId} ORDER BY s.first_published_at DESC, m.id LIMIT ${limit}`
  return rows.map((row) => ({ matter: matterOf(row), summary: row.content, publishedAt: row.first_published_at, updatedAt: row.number > 1 ? row.published_at : null }))
}

/** The published summary of one consultation, or null. */
export async function findSummary(scope: CountyScope, db: Reader, consultationId: string): Promise<PublishedSummary | null> {
  const rows = await db.$queryRaw<{ content: PublishedSummary }[]>`
    SELECT content FROM summaries_public_latest WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid`
  return rows[0]?.content ?? null
}

/** Closed matters without a published summary, the one due first first. */
export type AwaitingMatter = { matter: MatterFacts; dueOn: Day; responsible: LocalizedText }

/** The matters that closed before `now` and wait for their summary. */
export async function findAwaiting(scope: CountyScope, db: Reader, now: Date): Promise<AwaitingMatter[]> {
  const rows = await db.$queryRaw<(MatterRow & { due_on: string; contact_role: LocalizedText | null })[]>`
    SELECT m.id, m.slug, m.original_locale, m.title, m.theme, m.municipalities, m.summary_due_on::text AS due_on, m.contact_role FROM consultations_public_matters m
    LEFT JOIN summaries_public_latest s ON s.county_id = m.county_id AND s.consultation_id = m.id
    WHERE m.county_id = ${scope.countyId} AND m.closes_at < ${now} AND s.consultation_id IS NULL ORDER BY m.summary_due_on, m.id`
  return rows.map((row) => ({ matter: matterOf(row), dueOn: row.due_on, responsible: row.contact_role ?? {} }))
}

function matterOf(row: MatterRow): MatterFacts {
  return { consultationId: row.id, slug: row.slug, title: row.title, originalLocale: storedLocale(row.original_locale), theme: row.theme, municipalities: row.municipalities }
}
