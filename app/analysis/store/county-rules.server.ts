import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'

/** What the county has laid down: the smallest group that may be shown, and the languages of every publication. */
export async function findCountyRules(scope: CountyScope, db: Reader): Promise<{ smallGroupThreshold: number; requiredLocales: Locale[]; originalLocale: Locale }> {
  const rows = await db.$queryRaw<{ small_group_threshold: number; required_locales: string[]; original_locale: string }[]>`
    SELECT small_group_threshold, required_locales, original_locale FROM counties_public_rules WHERE county_id = ${scope.countyId}`
  const row = rows[0]
  if (!row) throw new Error('A county scope always has a county')
  return { smallGroupThreshold: row.small_group_threshold, requiredLocales: row.required_locales.map(storedLocale), originalLocale: storedLocale(row.original_locale) }
}
