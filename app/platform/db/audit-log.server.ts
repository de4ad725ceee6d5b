import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from './database.server'

/** One entry of the audit log, as it may be handed on: ids and codes. */
export type LogEntry = { id: string; at: Date; actorKind: string; actorId: string | null; action: string; subjectKind: string; subjectId: string | null; details: unknown }

/** How many entries there are from before an instant. */
export async function countEntriesBefore(scope: CountyScope, db: Reader, before: Date): Promise<number> {
  return await db.auditEntry.count({ where: { countyId: scope.countyId, at: { lt: before } } })
}

/** The entries about some things, in the order of time. */
export async function entriesAbout(scope: CountyScope, db: Reader, subjects: readonly { kind: string; id: string }[]): Promise<LogEntry[]> {
  return await db.auditEntry.findMany({
    where: { countyId: scope.countyId, OR: subjects.map(({ kind, id }) => ({ subjectKind: kind, subjectId: id })) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, at: true, actorKind: true, actorId: true, action: true, subjectKind: true, subjectId: true, details: true },
  })
}
