import type { CountyScope } from '~/kernel/county-scope'
import { addDays, instantAt } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'
import { Prisma } from '~/platform/db/generated/prisma/client.ts'
import type { ActorKind, LogFilters } from '../rules/log-filters'

/** A place in the log: a moment, and among the entries of one moment the id. */
export type LogPlace = { at: Date; id: string }

/** An entry of the log. `position` is its place in the sealed log, null for one that is sealed in a moment. */
export type LogEntry = LogPlace & { position: number | null; actorKind: ActorKind; actorId: string | null; action: string; subjectKind: string; subjectId: string | null; details: Record<string, unknown> }

/** The entries that pass the filters, the newest first, from a place on; by key and never by offset. */
export async function findEntries(scope: CountyScope, db: Reader, filters: LogFilters, limit: number, after: LogPlace | null): Promise<LogEntry[]> {
  const { fromDay, toDay, action, actorKind, actorId, subjectKind, subjectId } = filters
  return await db.$queryRaw<LogEntry[]>`
    SELECT id::text, position::float8 AS position, at, actor_kind AS "actorKind", actor_id::text AS "actorId", action, subject_kind AS "subjectKind", subject_id::text AS "subjectId", details
    FROM platform_public_audit_log
    WHERE county_id = ${scope.countyId}
      ${fromDay ? Prisma.sql`AND at >= ${instantAt(fromDay, '00:00')}` : Prisma.empty}
      ${toDay ? Prisma.sql`AND at < ${instantAt(addDays(toDay, 1), '00:00')}` : Prisma.empty}
      ${action ? Prisma.sql`AND action = ${action}` : Prisma.empty}
      ${actorKind ? Prisma.sql`AND actor_kind = ${actorKind}` : Prisma.empty}
      ${actorId ? Prisma.sql`AND actor_id = ${actorId}::uuid` : Prisma.empty}
      ${subjectKind ? Prisma.sql`AND subject_kind = ${subjectKind}` : Prisma.empty}
      ${subjectId ? Prisma.sql`AND subject_id = ${subjectId}::uuid` : Prisma.empty}
      ${after ? Prisma.sql`AND at <= ${after.at} AND (at, id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
    ORDER BY at DESC, id DESC LIMIT ${limit}`
}

/** Where an entry stands, or null when there is none (any more). */
export async function findPlace(scope: CountyScope, db: Reader, id: string): Promise<LogPlace | null> {
  const rows = await db.$queryRaw<LogPlace[]>`SELECT id::text, at FROM platform_public_audit_log WHERE county_id = ${scope.countyId} AND id = ${id}::uuid`
  return rows[0] ?? null
}

/** The words by which sealed entries can be filtered, in their order. */
export async function findWords(scope: CountyScope, db: Reader): Promise<{ actions: string[]; subjects: string[] }> {
  const rows = await db.$queryRaw<{ kind: string; word: string }[]>`
    SELECT kind, word FROM platform_public_audit_words WHERE county_id = ${scope.countyId} ORDER BY word COLLATE "C"`
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ word }) => word)
  return { actions: of('action'), subjects: of('subject') }
}

/** The newest batch of the sealed log, or null when nothing has been sealed. */
export async function findLastSeal(scope: CountyScope, db: Reader): Promise<{ ordinal: number; lastPosition: number; seal: Uint8Array; sealedAt: Date } | null> {
  const rows = await db.$queryRaw<{ ordinal: number; lastPosition: number; seal: Uint8Array; sealedAt: Date }[]>`
    SELECT ordinal, last_position::float8 AS "lastPosition", seal, sealed_at AS "sealedAt" FROM platform_public_audit_seals
    WHERE county_id = ${scope.countyId} ORDER BY ordinal DESC LIMIT 1`
  return rows[0] ?? null
}

/** What the last walk through the log came to, or null before the first. */
export async function findLastCheck(scope: CountyScope, db: Reader): Promise<{ checkedAt: Date; entryCount: number; deletedCount: number; faultKind: string | null; faultBatch: number | null; faultPosition: number | null } | null> {
  const rows = await db.$queryRaw<{ checkedAt: Date; entryCount: number; deletedCount: number; faultKind: string | null; faultBatch: number | null; faultPosition: number | null }[]>`
    SELECT checked_at AS "checkedAt", entry_count::float8 AS "entryCount", deleted_count::float8 AS "deletedCount", fault_kind AS "faultKind", fault_batch AS "faultBatch", fault_position::float8 AS "faultPosition"
    FROM platform_public_audit_checks WHERE county_id = ${scope.countyId} ORDER BY checked_at DESC LIMIT 1`
  return rows[0] ?? null
}
