import { isOpenForTakingPart } from '~/consultations/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { STATEMENT_EVENTS } from '../contract'
import { completed, missingBeforeSubmit, type MissingThing } from '../rules/completeness'
import { contentRefusal, type ContentRefusal } from '../rules/content-refusal'
import { documentNumber, editRefusal, type EditRefusal } from '../rules/lifecycle'
import { nextOfCase } from '../store/case-numbers.server'
import { lockStatement, markSubmitted } from '../store/statements.server'
import { positionOfActor } from './representing.server'

export type SubmitRefusal = 'no-such-statement' | 'changed-meanwhile' | 'consultation-not-open' | 'incomplete' | EditRefusal | ContentRefusal

/**
 * Gives the statement: it gets its document number at once (Act 906/2019), its giver and time are public, its text
 * after an official's check for personal data. Giving the same statement twice is one statement with one number.
 */
export async function submitStatement(
  work: Work,
  input: { statementId: string; revision: number },
): Promise<Result<{ documentNumber: string }, SubmitRefusal, { missing: MissingThing[] }>> {
  if (!isId(input.statementId)) return refuse('no-such-statement')
  return await inTransaction(work, async (inside) => {
    const statement = await lockStatement(inside.scope, inside.db, input.statementId)
    if (!statement) return refuse('no-such-statement')
    const representing = await positionOfActor(inside, statement.associationId, 'statements.give')
    if (representing && statement.state === 'submitted' && statement.documentNumber) return accept({ documentNumber: statement.documentNumber })
    const refusal = editRefusal(statement, representing !== null) ?? contentRefusal(statement.content)
    if (refusal || !representing) return refuse(refusal ?? 'not-your-association')
    if (statement.revision !== input.revision) return refuse('changed-meanwhile')
    const missing = missingBeforeSubmit(statement.content, statement.originalLocale)
    if (missing.length > 0) return refuse('incomplete', { missing })
    if (!(await isOpenForTakingPart(inside.scope, inside.db, statement.consultationId, work.now))) return refuse('consultation-not-open')
    const next = await nextOfCase(inside.scope, inside.db, statement.consultationId)
    if (!next) return refuse('consultation-not-open')
    const number = documentNumber(next.caseNumber, next.ordinal)
    await markSubmitted(inside.scope, inside.db, statement.id, {
      content: completed(statement.content, representing.position), documentNumber: number, by: representing.personId, at: work.now,
    })
    const { id: statementId, consultationId, associationId } = statement
    await recordChange(inside, {
      action: STATEMENT_EVENTS.submitted,
      subject: { kind: 'statement', id: statementId },
      details: { documentNumber: number },
      event: { name: STATEMENT_EVENTS.submitted, payload: { statementId, consultationId, associationId, personId: representing.personId } },
    })
    await invalidateTags(inside, [`statement:${statementId}`, `consultation:${consultationId}`, 'consultations', 'associations'])
    return accept({ documentNumber: number })
  })
}
