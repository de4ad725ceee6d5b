import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { hasIdentityCode } from '~/kernel/personal-data'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { findPassage, findStandingPassages, saveRelease } from '../store/passages.server'
import { personOf } from './person-of.server'

/**
 * Lets everybody see one passage under its theme, after an official has confirmed that it tells of nobody in person.
 * Passages are released one by one (domain rule P-5); one whose text has changed since cannot be, nor one of an answer
 * that people were not told might be shown, nor one of which a moderator has hidden a part.
 */
export async function releasePassage(work: Work, input: { passageId: string }): Promise<Result<null, 'no-passage' | 'text-has-changed' | 'not-for-public' | 'has-hidden-part' | 'identity-code'>> {
  if (!isId(input.passageId)) return refuse('no-passage')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.release-passage']))) return forbidden()
    const passage = await findPassage(inside.scope, inside.db, input.passageId)
    if (!passage) return refuse('no-passage')
    const { consultationId, themeId, sourceKind, sourceId } = passage
    const standing = (await findStandingPassages(inside.scope, inside.db, { consultationId, themeId, sourceKind, sourceIds: [sourceId] })).find((each) => each.id === passage.id)
    if (!standing) return refuse('text-has-changed')
    if (!standing.mayBePublic) return refuse('not-for-public')
    if (standing.isHidden) return refuse('has-hidden-part')
    if (hasIdentityCode(standing.text)) return refuse('identity-code')
    await saveRelease(inside.scope, inside.db, passage.id, { at: inside.now, by: personOf(inside) })
    await invalidateTags(inside, [`summary:${consultationId}`])
    await recordChange(inside, { action: 'release-passage', subject: { kind: 'passage', id: passage.id }, details: { themeId } })
    return accept(null)
  })
}
