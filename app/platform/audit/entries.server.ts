import { createHash } from 'node:crypto'
import type { Json } from '~/kernel/canonical-json'
import { TIME_ZONE } from '~/kernel/times'
import { sql, type Reader, type Transaction } from '../db/database.server'
import { recordChange, type WorkInTransaction } from '../db/work.server'
import type { Hash, LoggedEntry } from './chain'
import { deletionBefore, isKeptLongEnough, type ToldDeletion } from './deletions'
import type { PlacedEntry } from './faults'

/** SHA-256. */
export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()

const COLUMNS = sql`id::text, at, actor_kind AS "actorKind", actor_id::text AS "actorId", action, subject_kind AS "subjectKind", subject_id::text AS "subjectId", details`

/** The action of the entry that tells that all entries up to a position were deleted by rule. */
export const DELETED_BY_RULE = 'audit.deleted-by-rule'

/** The counties with entries that are not sealed yet. Looks at one index entry for each county, however long the log is. */
export async function countiesToSeal(db: Reader): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE tenant AS (
      SELECT min(county_id) AS id FROM audit_entry
      UNION ALL SELECT (SELECT min(e.county_id) FROM audit_entry e WHERE e.county_id > tenant.id) FROM tenant WHERE tenant.id IS NOT NULL
    )
    SELECT id FROM tenant WHERE id IS NOT NULL AND EXISTS (SELECT 1 FROM audit_entry e WHERE e.county_id = tenant.id AND e.position IS NULL)`
  return rows.map(({ id }) => id)
}

/**
 * The entries to seal now, the oldest first; those of one moment in the order of their ids, which is chance. An entry
 * that tells only its day (its time is midnight) waits until the day is over, and is then among all others of that day:
 * the batch it came in would tell the time that it was not to tell.
 */
export async function findUnsealed(tx: Transaction, countyId: string, now: Date, limit: number): Promise<LoggedEntry[]> {
  return await tx.$queryRaw<(LoggedEntry & { details: Json })[]>`
    SELECT ${COLUMNS} FROM audit_entry
    WHERE county_id = ${countyId} AND position IS NULL
      AND (at <> date_trunc('day', at, ${TIME_ZONE}) OR at < date_trunc('day', ${now}::timestamptz, ${TIME_ZONE}))
    ORDER BY at, id LIMIT ${limit}`
}

/** Gives entries their places, one after another from the first. Throws when one of them has a place already. */
export async function placeEntries(tx: Transaction, countyId: string, firstPosition: number, entries: readonly LoggedEntry[]): Promise<void> {
  const ids = entries.map(({ id }) => id)
  const placed = await tx.$executeRaw`
    UPDATE audit_entry e SET position = ${firstPosition}::bigint + p.place - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS p(id, place)
    WHERE e.county_id = ${countyId} AND e.id = p.id AND e.position IS NULL`
  if (placed !== ids.length) throw new Error('Entries of the audit log changed while they were being sealed')
}

/** The entries at the positions from one to another, both included, in their order. */
export async function findPlaced(db: Reader, countyId: string, first: number, last: number): Promise<PlacedEntry[]> {
  return await db.$queryRaw<PlacedEntry[]>`
    SELECT ${COLUMNS}, position::float8 AS position FROM audit_entry
    WHERE county_id = ${countyId} AND position BETWEEN ${first}::bigint AND ${last}::bigint ORDER BY position`
}

/** The first position outside of what has been sealed, or null: nothing can rightly stand there. */
export async function findOutside(db: Reader, countyId: string, lastSealed: number): Promise<number | null> {
  const rows = await db.$queryRaw<{ position: number }[]>`
    SELECT position::float8 AS position FROM audit_entry
    WHERE county_id = ${countyId} AND (position < 1 OR position > ${lastSealed}::bigint) ORDER BY position LIMIT 1`
  return rows[0]?.position ?? null
}

/**
 * Up to which position entries have been deleted by rule; 0 when none have. What an entry of the log tells of it is believed
 * only if exactly those are missing, and if all of them had been sealed for the least time when it was sealed itself.
 */
export async function deletedTo(db: Reader, countyId: string, now: Date): Promise<number> {
  const told = await findToldDeletions(db, countyId)
  const deletion = told[0] ? deletionBefore(told[0].firstStanding, told, now) : null
  if (!deletion) return 0
  const { last, from } = deletion
  const lastSealed = await sealedWhen(db, countyId, last.lastPosition)
  if (!isKeptLongEnough(lastSealed, last.position === null ? last.at : await sealedWhen(db, countyId, last.position))) return 0
  // Entries that told of deletions go by the same rule as those that they told of.
  return from === 0 || isKeptLongEnough(await sealedWhen(db, countyId, from), lastSealed) ? last.lastPosition : 0
}

// With the first entry that stands, read at the same moment: a deletion may be under way.
async function findToldDeletions(db: Reader, countyId: string): Promise<(ToldDeletion & { firstStanding: number })[]> {
  return await db.$queryRaw<(ToldDeletion & { firstStanding: number })[]>`
    SELECT (details->>'lastPosition')::float8 AS "lastPosition", (details->>'count')::float8 AS count, at, position::float8 AS position,
      coalesce(
        (SELECT min(standing.position) FROM audit_entry standing WHERE standing.county_id = ${countyId} AND standing.position > 0),
        (SELECT s.last_position + 1 FROM audit_seal s WHERE s.county_id = ${countyId} ORDER BY s.ordinal DESC LIMIT 1),
        1)::float8 AS "firstStanding"
    FROM audit_entry
    WHERE county_id = ${countyId} AND subject_kind = 'audit-log' AND action = ${DELETED_BY_RULE}
      AND jsonb_typeof(details->'lastPosition') = 'number' AND jsonb_typeof(details->'count') = 'number'`
}

async function sealedWhen(db: Reader, countyId: string, position: number): Promise<Date | null> {
  const rows = await db.$queryRaw<{ sealedAt: Date }[]>`
    SELECT sealed_at AS "sealedAt" FROM audit_seal
    WHERE county_id = ${countyId} AND ${position}::bigint BETWEEN first_position AND last_position ORDER BY ordinal LIMIT 1`
  return rows[0]?.sealedAt ?? null
}

/**
 * Deletes the entries of the log that are older than the rule of that name allows, batch by batch from its beginning up to
 * the first that holds a younger one or was sealed later, and writes into the log that it did: their digests stay in the
 * seals, so that the rest can still be checked and what is missing is known to be missing by rule. Entries that are not
 * sealed yet stay. How many went.
 */
export async function forgetEntries(inside: WorkInTransaction, { before, rule }: { before: Date; rule: string }): Promise<{ deletedCount: number }> {
  const lastPosition = await lastPlaceBefore(inside.db, inside.scope.countyId, before)
  const deletedCount = lastPosition === null ? 0 : await deleteUpTo(inside.db, inside.scope.countyId, lastPosition)
  if (lastPosition !== null && deletedCount > 0) await recordChange(inside, { action: DELETED_BY_RULE, subject: { kind: 'audit-log' }, details: { rule, lastPosition, count: deletedCount } })
  return { deletedCount }
}

// The end of the last batch that was sealed before a moment and up to which every entry is older; null when there is none.
async function lastPlaceBefore(db: Reader, countyId: string, before: Date): Promise<number | null> {
  const rows = await db.$queryRaw<{ position: number }[]>`
    SELECT last_position::float8 AS position FROM audit_seal
    WHERE county_id = ${countyId} AND sealed_at < ${before} AND last_position < coalesce(
      (SELECT min(younger.position) FROM audit_entry younger WHERE younger.county_id = ${countyId} AND younger.position IS NOT NULL AND younger.at >= ${before}),
      9223372036854775807)
    ORDER BY ordinal DESC LIMIT 1`
  return rows[0]?.position ?? null
}

async function deleteUpTo(tx: Transaction, countyId: string, position: number): Promise<number> {
  return await tx.$executeRaw`DELETE FROM audit_entry WHERE county_id = ${countyId} AND position <= ${position}::bigint`
}

/** How many entries of a county wait for their seal. */
export async function countUnsealed(db: Reader, countyId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM audit_entry WHERE county_id = ${countyId} AND position IS NULL`
  return rows[0]?.count ?? 0
}
