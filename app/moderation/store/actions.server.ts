import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { ModerationAction as Row } from '~/platform/db/generated/prisma/client.ts'
import type { Stretch } from '~/texts/rules/stretches'
import type { ActionKind, Reason } from '../contract'

/** What was done with a text, by whom and when. */
export type KeptAction = {
  id: string; textId: string; kind: ActionKind; reason: Reason | null; places: Stretch[]; textDigest: Uint8Array<ArrayBuffer>
  rulesNumber: number; at: Date; by: string | null; endedAt: Date | null; waitedSeconds: number | null
}

/** What was done with a text, in the order it was done. */
export async function findActions(scope: CountyScope, db: Reader, textId: string): Promise<KeptAction[]> {
  return (await db.moderationAction.findMany({ where: { countyId: scope.countyId, textId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(actionOf)
}

/** The actions that hide something of these texts now, in the order they were taken. */
export async function findHolding(scope: CountyScope, db: Reader, textIds: readonly string[]): Promise<KeptAction[]> {
  if (textIds.length === 0) return []
  return (await db.moderationAction.findMany({ where: { countyId: scope.countyId, textId: { in: [...textIds] }, kind: { in: ['redact', 'hide'] }, endedAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(actionOf)
}

/** The actions that hid something of these texts and do so no longer, the last that ended first. */
export async function findEnded(scope: CountyScope, db: Reader, textIds: readonly string[]): Promise<KeptAction[]> {
  if (textIds.length === 0) return []
  return (await db.moderationAction.findMany({ where: { countyId: scope.countyId, textId: { in: [...textIds] }, kind: { in: ['redact', 'hide'] }, endedAt: { not: null } }, orderBy: [{ endedAt: 'desc' }, { id: 'asc' }] })).map(actionOf)
}

/** One action, or null. */
export async function findAction(scope: CountyScope, db: Reader, id: string): Promise<KeptAction | null> {
  const row = await db.moderationAction.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && actionOf(row)
}

/** Keeps what was done. */
export async function addAction(scope: CountyScope, tx: Transaction, action: Omit<KeptAction, 'endedAt'>): Promise<void> {
  await tx.moderationAction.create({ data: { ...action, countyId: scope.countyId } })
}

/** Notes that actions hold no longer. */
export async function endActions(scope: CountyScope, tx: Transaction, ids: readonly string[], endedAt: Date): Promise<void> {
  if (ids.length > 0) await tx.moderationAction.updateMany({ where: { countyId: scope.countyId, id: { in: [...ids] }, endedAt: null }, data: { endedAt } })
}

/** Forgets where in texts that are gone something was hidden, and the digest of their words; that it was, for which reason and when, stays for the counts. */
export async function forgetPlaces(scope: CountyScope, tx: Transaction, textIds: readonly string[], endedAt: Date): Promise<void> {
  await tx.moderationAction.updateMany({ where: { countyId: scope.countyId, textId: { in: [...textIds] } }, data: { places: [], textDigest: new Uint8Array() } })
  await tx.moderationAction.updateMany({ where: { countyId: scope.countyId, textId: { in: [...textIds] }, endedAt: null }, data: { endedAt } })
}

/** What was done in a time, by kind and reason, and how long first decisions took in seconds. `until` is not part of it. */
export async function countActions(scope: CountyScope, db: Reader, from: Date, until: Date): Promise<{ cells: { kind: ActionKind; reason: Reason | null; count: number }[]; waits: { count: number; median: number | null } }> {
  const [cells, waits] = await Promise.all([
    db.$queryRaw<{ kind: ActionKind; reason: Reason | null; count: number }[]>`
      SELECT kind, reason, count(*)::int AS count FROM moderation_action
      WHERE county_id = ${scope.countyId} AND at >= ${from} AND at < ${until} GROUP BY kind, reason`,
    db.$queryRaw<{ count: number; median: number | null }[]>`
      SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY waited_seconds)::float8 AS median FROM moderation_action
      WHERE county_id = ${scope.countyId} AND at >= ${from} AND at < ${until} AND waited_seconds IS NOT NULL`,
  ])
  return { cells, waits: waits[0] ?? { count: 0, median: null } }
}

function actionOf(row: Row): KeptAction {
  const { id, textId, rulesNumber, at, by, endedAt, waitedSeconds } = row
  return { id, textId, kind: row.kind as ActionKind, reason: row.reason as Reason | null, places: row.places as Stretch[], textDigest: new Uint8Array(row.textDigest), rulesNumber, at, by, endedAt, waitedSeconds }
}
