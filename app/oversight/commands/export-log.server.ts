import { holdsAny } from '~/identity/guards.server'
import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { LogFilters } from '../rules/log-filters'
import { OVERSIGHT_PERMISSIONS } from '../rules/permissions'
import { findWords } from '../store/log.server'

/** Writes into the log that somebody takes a part of it along, and which: before they get it. */
export async function exportLog(work: Work, input: { filters: LogFilters }): Promise<Result<null, never>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, OVERSIGHT_PERMISSIONS['oversight.export-log']))) return forbidden()
    const { actions, subjects } = await findWords(inside.scope, inside.db)
    const { action, subjectKind, fromDay = null, toDay = null, actorKind = null, actorId = null, subjectId = null } = input.filters
    // A word that stands nowhere in the log may be anybody's; nothing is found by it.
    const known = { action: actions.find((each) => each === action) ?? null, subjectKind: subjects.find((each) => each === subjectKind) ?? null }
    await recordChange(inside, { action: 'oversight.log-exported', subject: { kind: 'audit-log' }, details: { fromDay, toDay, actorKind, actorId, subjectId, ...known } })
    return accept(null)
  })
}
