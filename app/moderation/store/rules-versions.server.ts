import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { RulesContent } from '../contract'

/** One version of a county's rules of moderation. */
export type RulesVersion = { number: number; content: RulesContent; publishedAt: Date }

/** The rules as they are now, or null when the county has published none. */
export async function findCurrentRules(scope: CountyScope, db: Reader): Promise<RulesVersion | null> {
  const row = await db.moderationRules.findFirst({ where: { countyId: scope.countyId }, orderBy: { number: 'desc' } })
  return row && { number: row.number, content: row.content as RulesContent, publishedAt: row.publishedAt }
}

/** These versions of the rules, by their numbers. */
export async function findRulesVersions(scope: CountyScope, db: Reader, numbers: readonly number[]): Promise<Map<number, RulesContent>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.moderationRules.findMany({ where: { countyId: scope.countyId, number: { in: [...numbers] } } })
  return new Map(rows.map((row) => [row.number, row.content as RulesContent]))
}

/** Every version of the rules, the newest first. */
export async function listRulesVersions(scope: CountyScope, db: Reader): Promise<RulesVersion[]> {
  const rows = await db.moderationRules.findMany({ where: { countyId: scope.countyId }, orderBy: { number: 'desc' } })
  return rows.map((row) => ({ number: row.number, content: row.content as RulesContent, publishedAt: row.publishedAt }))
}

/** Only one person publishes rules at a time. */
export async function lockRules(scope: CountyScope, tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`moderation rules ${scope.countyId}`}, 0))::text AS held`
}

/** Keeps a new version of the rules. */
export async function addRules(scope: CountyScope, tx: Transaction, rules: RulesVersion & { publishedBy: string | null }): Promise<void> {
  await tx.moderationRules.create({ data: { ...rules, countyId: scope.countyId } })
}
