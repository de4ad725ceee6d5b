import { instantAt, type Day } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { STATEMENT_EVENTS } from '../contract'
import { lockStatement, markWithdrawn } from '../store/statements.server'

/** Withdraws again, as of the day on which they were withdrawn, the statements that a restored copy of the database brought back. Safe to repeat. */
export async function withdrawStatementsAgain(work: Work, { ids, deletedOn }: { ids: readonly string[]; deletedOn: Day }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    let count = 0
    for (const id of ids) {
      const statement = await lockStatement(inside.scope, inside.db, id)
      if (statement?.state !== 'submitted') continue
      count += 1
      // The journal knows the day and not the time; nothing was withdrawn before it came.
      const noon = instantAt(deletedOn, '12:00')
      await markWithdrawn(inside.scope, inside.db, id, statement.submittedAt && statement.submittedAt > noon ? statement.submittedAt : noon)
      const { consultationId } = statement
      await recordChange(inside, {
        action: 'statements.withdrawn-again', subject: { kind: 'statement', id },
        event: { name: STATEMENT_EVENTS.withdrawn, payload: { statementId: id, consultationId } },
      })
      await invalidateTags(inside, [`statement:${id}`, `consultation:${consultationId}`, 'consultations', 'associations'])
    }
    return { count }
  })
}
