import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { ThemeFacts } from '../contract'

/** The themes in use for a consultation, in their order. */
export async function findThemes(scope: CountyScope, db: Reader, consultationId: string): Promise<ThemeFacts[]> {
  const rows = await db.theme.findMany({ where: { countyId: scope.countyId, consultationId, removedAt: null }, orderBy: { ordinal: 'asc' } })
  return rows.map((row) => ({ id: row.id, title: row.title as LocalizedText, originalLocale: storedLocale(row.originalLocale), ordinal: row.ordinal }))
}

/** One theme in use with its consultation, or null. */
export async function findTheme(scope: CountyScope, db: Reader, themeId: string): Promise<(ThemeFacts & { consultationId: string }) | null> {
  const row = await db.theme.findFirst({ where: { countyId: scope.countyId, id: themeId, removedAt: null } })
  return row && { id: row.id, title: row.title as LocalizedText, originalLocale: storedLocale(row.originalLocale), ordinal: row.ordinal, consultationId: row.consultationId }
}

/** Holds the themes of a consultation until the transaction ends, so that two people cannot take the same place or name. */
export async function lockThemes(scope: CountyScope, tx: Transaction, consultationId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`themes ${scope.countyId} ${consultationId}`}, 0))::text AS held`
}

/** Adds a theme after all others there have ever been, so that no ordinal is used twice. */
export async function addTheme(scope: CountyScope, tx: Transaction, theme: { id: string; consultationId: string; title: LocalizedText; originalLocale: Locale; createdAt: Date; createdBy: string | null }): Promise<void> {
  const last = await tx.theme.aggregate({ where: { countyId: scope.countyId, consultationId: theme.consultationId }, _max: { ordinal: true } })
  await tx.theme.create({ data: { ...theme, countyId: scope.countyId, ordinal: (last._max.ordinal ?? 0) + 1 } })
}

/** Gives a theme another name. */
export async function saveTitle(scope: CountyScope, tx: Transaction, themeId: string, title: LocalizedText): Promise<void> {
  await tx.theme.update({ where: { countyId_id: { countyId: scope.countyId, id: themeId } }, data: { title } })
}

/** Takes a theme out of use with its passages; the theme's own row stays for summaries already published. */
export async function closeTheme(scope: CountyScope, tx: Transaction, themeId: string, removedAt: Date): Promise<void> {
  await tx.passage.deleteMany({ where: { countyId: scope.countyId, themeId } })
  await tx.theme.update({ where: { countyId_id: { countyId: scope.countyId, id: themeId } }, data: { removedAt } })
}
