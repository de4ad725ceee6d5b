import { randomUUID } from 'node:crypto'
import { Prisma } from './generated/prisma/client.ts'
import { refuseWords, type Change, type Work } from './work.server'

/** Events of one second are one job; it starts a second after the last of them can have been written. */
const BUCKET = 1

/**
 * One statement of a hot write: the change, its audit entry and its event, all or nothing. `change` is a list of CTEs
 * that ends with one named `changed`, which gives the `id` of what was changed; if it gives no row, nothing is
 * recorded. Gives back one row with the id, or none.
 *
 * Events with the same key are one job a second. A job of its own for each would take longer than the writes
 * themselves, and one row touched by all of them would make every writer wait for the one before.
 */
export function recordedWrite(work: Pick<Work, 'scope' | 'now' | 'actor'>, write: { change: Prisma.Sql } & Required<Pick<Change, 'action' | 'event'>> & { subjectKind: string }): Prisma.Sql {
  const { scope, now, actor } = work
  refuseWords({ action: write.action, subjectKind: write.subjectKind, subjectId: null, details: {} })
  const actorId = actor.kind === 'person' ? actor.personId : null
  const payload = JSON.stringify({ countyId: scope.countyId, ...write.event.payload })
  const key = `${write.event.name}:${write.event.key ?? ''}`
  return Prisma.sql`
    WITH ${write.change},
    audited AS (
      INSERT INTO audit_entry (county_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id, details)
      SELECT ${scope.countyId}, ${randomUUID()}::uuid, ${now}, ${actor.kind}, ${actorId}::uuid, ${write.action}, ${write.subjectKind}, changed.id, '{}'::jsonb FROM changed
    ),
    bucket AS (
      SELECT ${key}::text || ':' || tick AS key, to_timestamp(tick + ${BUCKET}::int * 2) AS run_at
      FROM (SELECT floor(extract(epoch FROM now()))::bigint AS tick) AS clock, changed
    ),
    queued AS (
      SELECT graphile_worker.add_job(${write.event.name}, ${payload}::json, job_key := bucket.key, run_at := bucket.run_at) AS job
      FROM bucket WHERE NOT EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE jobs.key = bucket.key)
    )
    SELECT changed.id, (SELECT count(*)::int FROM queued) AS jobs FROM changed`
}
