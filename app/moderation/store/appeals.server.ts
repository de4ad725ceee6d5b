import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { ModerationAppeal as Row } from '~/platform/db/generated/prisma/client.ts'

/** What came of another look. */
export type AppealOutcome = 'upheld' | 'lifted'

/** That an author asked for another look at one action, and what came of it. */
export type Appeal = { id: string; actionId: string; words: string; locale: Locale; at: Date; outcome: AppealOutcome | null; explanation: string | null; decidedAt: Date | null; decidedBy: string | null }

/** The appeals on these actions, by action. */
export async function findAppeals(scope: CountyScope, db: Reader, actionIds: readonly string[]): Promise<Map<string, Appeal>> {
  if (actionIds.length === 0) return new Map()
  const rows = await db.moderationAppeal.findMany({ where: { countyId: scope.countyId, actionId: { in: [...actionIds] } } })
  return new Map(rows.map((row) => [row.actionId, appealOf(row)]))
}

/** One appeal, held until the transaction ends, or null. */
export async function lockAppeal(scope: CountyScope, tx: Transaction, id: string): Promise<Appeal | null> {
  await tx.$queryRaw`SELECT 1 FROM moderation_appeal WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR UPDATE`
  return await findAppeal(scope, tx, id)
}

/** One appeal, or null. */
export async function findAppeal(scope: CountyScope, db: Reader, id: string): Promise<Appeal | null> {
  const row = await db.moderationAppeal.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && appealOf(row)
}

/** The appeals of a county: those that wait first, the oldest first, then the decided ones. At most `limit`. */
export async function listAppeals(scope: CountyScope, db: Reader, limit: number): Promise<Appeal[]> {
  const waiting = await db.moderationAppeal.findMany({ where: { countyId: scope.countyId, decidedAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: limit })
  const decided = await db.moderationAppeal.findMany({ where: { countyId: scope.countyId, decidedAt: { not: null } }, orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }], take: limit - waiting.length })
  return [...waiting, ...decided].map(appealOf)
}

/** How many appeals wait. */
export async function countWaitingAppeals(scope: CountyScope, db: Reader): Promise<number> {
  return await db.moderationAppeal.count({ where: { countyId: scope.countyId, decidedAt: null } })
}

/** Appeals that came in a time, and how many of them were lifted. `until` is not part of it. */
export async function countAppeals(scope: CountyScope, db: Reader, from: Date, until: Date): Promise<{ lifted: number; upheld: number }> {
  const [lifted, upheld] = await Promise.all((['lifted', 'upheld'] as const).map((outcome) => db.moderationAppeal.count({ where: { countyId: scope.countyId, outcome, decidedAt: { gte: from, lt: until } } })))
  return { lifted: lifted ?? 0, upheld: upheld ?? 0 }
}

/** Keeps an appeal; false when the action has one already. */
export async function addAppeal(scope: CountyScope, tx: Transaction, appeal: { id: string; actionId: string; words: string; locale: Locale; at: Date; by: string | null }): Promise<boolean> {
  const { count } = await tx.moderationAppeal.createMany({ data: [{ ...appeal, countyId: scope.countyId }], skipDuplicates: true })
  return count === 1
}

/** Keeps what came of an appeal. */
export async function saveAppealDecision(scope: CountyScope, tx: Transaction, id: string, decision: { outcome: AppealOutcome; explanation: string; decidedAt: Date; decidedBy: string | null }): Promise<void> {
  await tx.moderationAppeal.update({ where: { countyId_id: { countyId: scope.countyId, id } }, data: decision })
}

/** Deletes the words of appeals about texts that are gone. */
export async function removeAppealsOn(scope: CountyScope, tx: Transaction, textIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM moderation_appeal p USING moderation_action a
    WHERE a.county_id = p.county_id AND a.id = p.action_id AND p.county_id = ${scope.countyId} AND a.text_id = ANY(${textIds}::uuid[])`
}

function appealOf(row: Row): Appeal {
  const { id, actionId, words, at, explanation, decidedAt, decidedBy } = row
  return { id, actionId, words, locale: storedLocale(row.locale), at, outcome: row.outcome as AppealOutcome | null, explanation, decidedAt, decidedBy }
}
