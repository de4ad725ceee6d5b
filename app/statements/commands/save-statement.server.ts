import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import type { StatementDraft } from '../contract'
import { contentRefusal, type ContentRefusal } from '../rules/content-refusal'
import { editRefusal, type EditRefusal } from '../rules/lifecycle'
import { saysTheSame } from '../rules/same-words'
import { lockStatement, saveContent } from '../store/statements.server'
import { positionOfActor } from './representing.server'

export type SaveRefusal = 'no-such-statement' | 'changed-meanwhile' | EditRefusal | ContentRefusal

/**
 * Keeps what a representative has written, part by part. `revision` is the one the writer saw: when somebody else has
 * saved since, nothing is overwritten (`changed-meanwhile`) and the page shows both texts. Words that are kept already are
 * as good as saved, whichever revision was seen: pressing twice is no conflict and changes nothing.
 */
export async function saveStatement(
  work: Work,
  input: { statementId: string; revision: number; content: Partial<StatementDraft> },
): Promise<Result<{ revision: number }, SaveRefusal>> {
  if (!isId(input.statementId)) return refuse('no-such-statement')
  return await inTransaction(work, async (inside) => {
    const statement = await lockStatement(inside.scope, inside.db, input.statementId)
    if (!statement) return refuse('no-such-statement')
    const representing = await positionOfActor(inside, statement.associationId)
    const refusal = editRefusal(statement, representing !== null)
    if (refusal) return refuse(refusal)
    const content = { ...statement.content, ...input.content }
    if (saysTheSame(content, statement.content)) return accept({ revision: statement.revision })
    if (statement.revision !== input.revision) return refuse('changed-meanwhile')
    const wrong = contentRefusal(content)
    if (wrong) return refuse(wrong)
    await saveContent(inside.scope, inside.db, statement.id, input.revision, content, work.now)
    await recordChange(inside, { action: 'statements.saved', subject: { kind: 'statement', id: statement.id }, details: { revision: input.revision + 1 } })
    return accept({ revision: input.revision + 1 })
  })
}
