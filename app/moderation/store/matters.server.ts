import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'

/** A consultation as lists name it. */
export type Matter = { id: string; slug: string; title: LocalizedText; originalLocale: Locale }

/** Every published consultation of a county by its id. */
export async function findMatters(scope: CountyScope, db: Reader): Promise<Map<string, Matter>> {
  const rows = await db.$queryRaw<{ id: string; slug: string; title: LocalizedText; original_locale: string }[]>`
    SELECT id, slug, title, original_locale FROM consultations_public_matters WHERE county_id = ${scope.countyId} ORDER BY published_at DESC, id`
  return new Map(rows.map((row) => [row.id, { id: row.id, slug: row.slug, title: row.title, originalLocale: storedLocale(row.original_locale) }]))
}
