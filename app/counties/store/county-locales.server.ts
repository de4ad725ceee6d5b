import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'

/** The county's required languages. */
export async function findRequiredLocales(scope: CountyScope, db: Reader): Promise<Locale[]> {
  const row = await db.county.findUnique({ where: { id: scope.countyId }, select: { requiredLocales: true } })
  return (row?.requiredLocales ?? []).map(storedLocale)
}

/** The languages the county offers. */
export async function findOfferedLocales(scope: CountyScope, db: Reader): Promise<Locale[]> {
  const row = await db.county.findUnique({ where: { id: scope.countyId }, select: { offeredLocales: true } })
  return (row?.offeredLocales ?? []).map(storedLocale)
}
