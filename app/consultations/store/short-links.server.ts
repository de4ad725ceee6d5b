import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** The path a short code leads to, or null. Codes are kept in lower case. */
export async function findShortLink(scope: CountyScope, db: Reader, code: string): Promise<string | null> {
  const row = await db.shortLink.findUnique({ where: { countyId_code: { countyId: scope.countyId, code: code.toLowerCase() } } })
  return row?.path ?? null
}

/** The short codes that lead to any of the paths, by path. */
export async function findCodes(scope: CountyScope, db: Reader, paths: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.shortLink.findMany({ where: { countyId: scope.countyId, path: { in: [...paths] } }, orderBy: { code: 'asc' } })
  return new Map(rows.map((row) => [row.path, row.code]))
}

/** Points a short code at a path. */
export async function saveShortLink(scope: CountyScope, db: Transaction, code: string, path: string): Promise<void> {
  const key = { countyId: scope.countyId, code: code.toLowerCase() }
  await db.shortLink.upsert({ where: { countyId_code: key }, create: { ...key, path }, update: { path } })
}
