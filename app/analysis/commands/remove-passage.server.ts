import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { deletePassages, findPassage } from '../store/passages.server'

/** Takes one mark away; if it was shown in public, it no longer is. */
export async function removePassage(work: Work, input: { passageId: string }): Promise<Result<null, 'no-passage'>> {
  if (!isId(input.passageId)) return refuse('no-passage')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const passage = await findPassage(inside.scope, inside.db, input.passageId)
    if (!passage) return refuse('no-passage')
    await deletePassages(inside.scope, inside.db, { id: passage.id })
    await invalidateTags(inside, [`summary:${passage.consultationId}`])
    await recordChange(inside, { action: 'remove-passage', subject: { kind: 'passage', id: passage.id }, details: { themeId: passage.themeId } })
    return accept(null)
  })
}
