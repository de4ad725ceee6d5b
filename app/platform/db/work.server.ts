import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { entryFault, type AuditDetail, type AuditShape } from '../audit/shapes'
import type { Database, Transaction } from './database.server'

/** Who acts: a resident without an account, a signed-in person, or the product itself. */
export type Actor = { kind: 'resident' } | { kind: 'person'; personId: string } | { kind: 'system' }

/** Everything a command needs besides its input: whose rows, which database, what time it is, who acts. */
export type Work = { scope: CountyScope; db: Database; now: Date; actor: Actor; requestId: string }

/** The same, inside a transaction. */
export type WorkInTransaction = Omit<Work, 'db'> & { db: Transaction }

/** Runs one transaction; a thrown error rolls all of it back, change, audit entry and job alike. `patience` is how many milliseconds it may take. */
export async function inTransaction<T>(work: Work, run: (inside: WorkInTransaction) => Promise<T>, patience = 20_000): Promise<T> {
  return await work.db.$transaction(async (tx) => await run({ ...work, db: tx }), { maxWait: 10_000, timeout: patience })
}

/** Something to act on, by name; those with the same `key` are one, and the latest counts. `runAt` left out is now. */
export type Event = { name: string; payload: Record<string, unknown>; key?: string; runAt?: Date }

/** What happened, for the audit log and for the reactions of later areas. Ids and codes only, never words. */
export type Change = {
  action: string
  subject: { kind: string; id?: string }
  details?: Record<string, AuditDetail>
  /** The event that `composition/reactions.server.ts` hands to those who act next. */
  event?: Event
}

/**
 * Writes the audit entry, and the event as a job, beside the change they belong to, in its transaction. An entry that
 * could hold somebody's words stops the change: it would be kept longer, and shown to more people, than the words are.
 */
export async function recordChange(inside: WorkInTransaction, change: Change): Promise<void> {
  refuseWords({ action: change.action, subjectKind: change.subject.kind, subjectId: change.subject.id ?? null, details: change.details ?? {} })
  const actorId = inside.actor.kind === 'person' ? inside.actor.personId : null
  await inside.db.auditEntry.create({
    data: {
      countyId: inside.scope.countyId,
      id: randomUUID(),
      at: inside.now,
      actorKind: inside.actor.kind,
      actorId,
      action: change.action,
      subjectKind: change.subject.kind,
      subjectId: change.subject.id ?? null,
      details: { ...change.details },
    },
  })
  if (change.event) await addEvent(inside, change.event)
}

/** Throws for an entry that could hold words, naming the place and never what stands there. */
export function refuseWords(entry: AuditShape): void {
  const fault = entryFault(entry)
  if (fault) throw new Error(`An audit entry holds ids and codes only: ${fault}`)
}

/** Adds an event as a job by itself: where the clock makes it happen and nobody did anything, or beside the event of a change that makes two things happen. */
export async function addEvent(inside: Pick<WorkInTransaction, 'scope' | 'db'>, { name, payload, key, runAt }: Event): Promise<void> {
  const withCounty = JSON.stringify({ countyId: inside.scope.countyId, ...payload })
  await inside.db.$executeRaw`SELECT 1 FROM graphile_worker.add_job(${name}, ${withCounty}::json, job_key := ${key ?? null}::text, run_at := ${runAt ?? null}::timestamptz)`
}
