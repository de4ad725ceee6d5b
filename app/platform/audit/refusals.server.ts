import { recordChange, type Change, type WorkInTransaction } from '../db/work.server'

/** A quarter of an hour, as the limits of signing in. */
const ONCE_IN = 900_000

/**
 * Writes that somebody was refused something, which changes nothing. The same refusal (who, what, why) is written once in a
 * quarter of an hour, so that nobody can fill the log by trying on; some at the very same moment may be written each.
 */
export async function recordRefusal(inside: WorkInTransaction, refusal: Omit<Change, 'event'>): Promise<void> {
  const { scope, db, now, actor } = inside
  const { action, subject, details } = refusal
  const told = await db.auditEntry.findFirst({
    where: {
      countyId: scope.countyId, at: { gt: new Date(now.getTime() - ONCE_IN) }, actorKind: actor.kind, actorId: actor.kind === 'person' ? actor.personId : null,
      action, subjectKind: subject.kind, subjectId: subject.id ?? null, details: { equals: { ...details } },
    },
    select: { id: true },
  })
  if (!told) await recordChange(inside, refusal)
}
