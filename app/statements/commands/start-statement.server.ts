import { isOpenForTakingPart } from '~/consultations/guards.server'
import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { emptyDraft } from '../rules/completeness'
import { startRefusal, type StartRefusal } from '../rules/lifecycle'
import { insertStatement, lockLivingStatement } from '../store/statements.server'
import { positionOfActor } from './representing.server'

/** Begins an association's statement on an open consultation. A draft somebody has begun before is the one that goes on. */
export async function startStatement(
  work: Work,
  input: { consultationId: string; associationId: string; locale: Locale },
): Promise<Result<{ statementId: string }, StartRefusal>> {
  if (!isId(input.consultationId) || !isId(input.associationId)) return refuse('consultation-not-open')
  return await inTransaction(work, async (inside) => {
    const representing = await positionOfActor(inside, input.associationId)
    const living = representing && (await lockLivingStatement(inside.scope, inside.db, input.consultationId, input.associationId))
    if (representing && living?.state === 'draft') return accept({ statementId: living.id })
    const isOpen = await isOpenForTakingPart(inside.scope, inside.db, input.consultationId, work.now)
    const refusal = startRefusal({ mayRepresent: representing !== null, isOpen, hasGiven: living?.state === 'submitted' })
    if (refusal || !representing) return refuse(refusal ?? 'not-your-association')
    const statementId = await insertStatement(inside.scope, inside.db, {
      consultationId: input.consultationId, associationId: input.associationId, originalLocale: input.locale, content: emptyDraft(),
      createdBy: representing.personId, at: work.now,
    })
    await recordChange(inside, { action: 'statements.started', subject: { kind: 'statement', id: statementId }, details: { consultationId: input.consultationId } })
    return accept({ statementId })
  })
}
