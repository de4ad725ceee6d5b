import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'

/** What the county has laid down: the smallest group that may be shown, and the languages of every publication. */
export async function findCountyRules(scope: CountyScope, db: Reader): Promise<{ smallGroupThreshold: number; requiredLocales: Locale[] }> {
  const rows = await db.$queryRaw<{ small_group_threshold: number; required_locales: string[] }[]>`
    SELECT small_group_threshold, required_locales FROM counties_public_rules WHERE county_id = ${scope.countyId}`
  if (!rows[0]) throw new Error('A county scope always has a county')
  return { smallGroupThreshold: rows[0].small_group_threshold, requiredLocales: rows[0].required_locales.map(storedLocale) }
}

/** The languages in which the county publishes everything. */
export async function findRequiredLocales(scope: CountyScope, db: Reader): Promise<Locale[]> {
  return (await findCountyRules(scope, db)).requiredLocales
}
