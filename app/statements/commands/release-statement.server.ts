import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { STATEMENT_EVENTS } from '../contract'
import { releaseRefusal, type ReleaseRefusal } from '../rules/lifecycle'
import { STATEMENTS_PERMISSIONS } from '../rules/permissions'
import { lockStatement, markReleased } from '../store/statements.server'

/** Shows the text to everybody after an official has read it for personal data. Opinions are never a reason to hold it. */
export async function releaseStatement(work: Work, input: { statementId: string }): Promise<Result<Record<string, never>, ReleaseRefusal | 'no-such-statement'>> {
  if (!isId(input.statementId)) return refuse('no-such-statement')
  return await inTransaction(work, async (inside) => {
    const statement = await lockStatement(inside.scope, inside.db, input.statementId)
    if (!statement) return refuse('no-such-statement')
    const isOfficial = await holdsAny(inside, STATEMENTS_PERMISSIONS['statements.release'])
    const refusal = releaseRefusal(statement, isOfficial)
    if (refusal) return refuse(refusal)
    await markReleased(inside.scope, inside.db, statement.id, inside.actor.kind === 'person' ? inside.actor.personId : null, work.now)
    const { id: statementId, consultationId } = statement
    await recordChange(inside, {
      action: STATEMENT_EVENTS.released,
      subject: { kind: 'statement', id: statementId },
      event: { name: STATEMENT_EVENTS.released, payload: { statementId, consultationId } },
    })
    await invalidateTags(inside, [`statement:${statementId}`, `consultation:${consultationId}`, 'associations'])
    return accept({})
  })
}
