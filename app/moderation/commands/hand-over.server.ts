import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { hasRedaction } from '~/texts/rules/redacted-text'
import { whyNotHandOver, type HandOverRefusal } from '../rules/handing-over'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { lockHandOver, saveHandOver } from '../store/hand-overs.server'
import { findShownParts } from '../store/shown-parts.server'
import { personOf } from './person-of.server'

/**
 * Notes that an official has handed a matter on to the county's contact for it. Without the author's agreement only
 * when somebody may be in danger, and then with the reason. Where words are hidden, only by those who may read them.
 * Noting it twice is noted once.
 */
export async function handOver(work: Work, input: { handOverId: string; note: string }): Promise<Result<null, HandOverRefusal>> {
  if (!isId(input.handOverId)) return refuse('no-matter')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.hand-over']))) return forbidden()
    const { scope, db, now } = inside
    const matter = await lockHandOver(scope, db, input.handOverId)
    if (matter?.state === 'handed-on') return accept(null)
    const [text] = matter ? await findShownParts(scope, db, [matter]) : []
    const hidesWords = typeof text === 'string' && hasRedaction(text)
    const seesOriginals = await holdsAny(inside, MODERATION_PERMISSIONS['moderation.see-original'])
    const refusal = whyNotHandOver(matter && { ...matter, hidesWords }, input.note, seesOriginals)
    if (refusal || !matter) return refuse(refusal ?? 'no-matter')
    await saveHandOver(scope, db, matter.id, { state: 'handed-on', handedOnAt: now, handedOnBy: personOf(inside), note: input.note.trim() || null })
    await recordChange(inside, { action: 'hand-over', subject: { kind: 'hand-over', id: matter.id }, details: { kind: matter.kind, hadAgreement: matter.state === 'agreed' } })
    return accept(null)
  })
}
