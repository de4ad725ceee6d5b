import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { STATEMENT_EVENTS } from '../contract'
import { withdrawRefusal, type WithdrawRefusal } from '../rules/lifecycle'
import { lockStatement, markWithdrawn } from '../store/statements.server'
import { positionOfActor } from './representing.server'

/** Whether the consultation's summary is published: a fact of a later area, handed over by the composition. */
export type IsSummaryPublished = (inside: WorkInTransaction, consultationId: string) => Promise<boolean>

/** Takes a given statement back, until the summary is published. The number stays used; the association may give another. */
export async function withdrawStatement(
  work: Work,
  input: { statementId: string },
  guards: { isSummaryPublished: IsSummaryPublished },
): Promise<Result<Record<string, never>, WithdrawRefusal | 'no-such-statement'>> {
  if (!isId(input.statementId)) return refuse('no-such-statement')
  return await inTransaction(work, async (inside) => {
    const statement = await lockStatement(inside.scope, inside.db, input.statementId)
    if (!statement) return refuse('no-such-statement')
    const representing = await positionOfActor(inside, statement.associationId)
    const isSummaryPublished = await guards.isSummaryPublished(inside, statement.consultationId)
    const refusal = withdrawRefusal(statement, { mayRepresent: representing !== null, isSummaryPublished })
    if (refusal) return refuse(refusal)
    await markWithdrawn(inside.scope, inside.db, statement.id, work.now)
    const { id: statementId, consultationId } = statement
    await recordDeletion(inside, { kind: 'statement-withdrawals', reason: 'asked-for', count: 1, ids: [statementId] })
    await recordChange(inside, {
      action: STATEMENT_EVENTS.withdrawn,
      subject: { kind: 'statement', id: statementId },
      event: { name: STATEMENT_EVENTS.withdrawn, payload: { statementId, consultationId } },
    })
    await invalidateTags(inside, [`statement:${statementId}`, `consultation:${consultationId}`, 'consultations', 'associations'])
    return accept({})
  })
}
