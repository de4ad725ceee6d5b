import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { SummaryTheme } from '~/platform/db/generated/prisma/client.ts'
import type { ThemeStatus } from '../contract'
import type { SummaryDraft, ThemeDraft } from '../rules/draft'

/** The working draft of a consultation's summary, or null when nobody has opened one. */
export async function findDraft(scope: CountyScope, db: Reader, consultationId: string): Promise<SummaryDraft | null> {
  const row = await db.summary.findUnique({ where: { countyId_consultationId: { countyId: scope.countyId, consultationId } }, include: { themes: true } })
  return row && {
    summaryId: row.id, consultationId, originalLocale: storedLocale(row.originalLocale), lead: row.lead as LocalizedText, revision: row.revision,
    publishedVersion: row.publishedVersion, themes: row.themes.map(themeOf),
  }
}

/** Holds the summary until the transaction ends; whether there is one. */
export async function lockSummary(scope: CountyScope, tx: Transaction, consultationId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM summary WHERE county_id = ${scope.countyId} AND consultation_id = ${consultationId}::uuid FOR UPDATE`
  return rows.length > 0
}

/** Opens an empty summary unless there is one. */
export async function addSummary(scope: CountyScope, tx: Transaction, summary: { id: string; consultationId: string; originalLocale: Locale; at: Date }): Promise<void> {
  const { id, consultationId, originalLocale, at } = summary
  await tx.summary.createMany({ data: [{ countyId: scope.countyId, id, consultationId, originalLocale, lead: {}, createdAt: at, updatedAt: at }], skipDuplicates: true })
}

/** Keeps the lead when its revision is still the one that was read; whether it was. */
export async function saveLead(scope: CountyScope, tx: Transaction, summaryId: string, revision: number, lead: LocalizedText, at: Date): Promise<boolean> {
  const { count } = await tx.summary.updateMany({ where: { countyId: scope.countyId, id: summaryId, revision }, data: { lead, revision: { increment: 1 }, updatedAt: at } })
  return count > 0
}

/** Keeps one theme's part when its revision is still the one that was read (0: nothing was there); whether it was. */
export async function saveThemeDraft(scope: CountyScope, tx: Transaction, summaryId: string, { themeId, revision, dueOn, ...rest }: ThemeDraft, at: Date): Promise<boolean> {
  const data = { ...rest, dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`), updatedAt: at }
  if (revision === 0) {
    const { count } = await tx.summaryTheme.createMany({ data: [{ countyId: scope.countyId, summaryId, themeId, revision: 1, ...data }], skipDuplicates: true })
    return count > 0
  }
  const { count } = await tx.summaryTheme.updateMany({ where: { countyId: scope.countyId, summaryId, themeId, revision }, data: { ...data, revision: { increment: 1 } } })
  return count > 0
}

function themeOf(row: SummaryTheme): ThemeDraft {
  return {
    themeId: row.themeId, status: row.status as ThemeStatus | null, said: row.said as LocalizedText, decided: row.decided as LocalizedText, why: row.why as LocalizedText,
    next: row.next as LocalizedText, owner: row.owner as LocalizedText, dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null, revision: row.revision,
  }
}
