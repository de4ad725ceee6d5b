import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { findPassage, saveRelease } from '../store/passages.server'

/** Takes a passage out of public view; its mark stays for the officials. */
export async function withdrawRelease(work: Work, input: { passageId: string }): Promise<Result<null, 'no-passage'>> {
  if (!isId(input.passageId)) return refuse('no-passage')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.release-passage']))) return forbidden()
    const passage = await findPassage(inside.scope, inside.db, input.passageId)
    if (!passage) return refuse('no-passage')
    await saveRelease(inside.scope, inside.db, passage.id, null)
    await recordDeletion(inside, { kind: 'release-withdrawals', reason: 'asked-for', count: 1, ids: [passage.id] })
    await invalidateTags(inside, [`summary:${passage.consultationId}`])
    await recordChange(inside, { action: 'withdraw-release', subject: { kind: 'passage', id: passage.id }, details: { themeId: passage.themeId } })
    return accept(null)
  })
}
