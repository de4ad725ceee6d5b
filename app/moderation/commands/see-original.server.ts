import { randomUUID } from 'node:crypto'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { holdsAny } from '~/identity/guards.server'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { addOriginalView } from '../store/original-views.server'
import { findSourceText } from '../store/source-texts.server'
import { findText } from '../store/texts.server'
import { personOf } from './person-of.server'

/**
 * The original of a text for a moderator. Who sees it, when and which is noted before it is shown, apart from the
 * content (domain rules P-6, J-6), and stands in the audit log as well: whoever watches over the moderators reads that.
 */
export async function seeOriginal(work: Work, input: { textId: string }): Promise<Result<{ text: string }, 'no-text' | 'not-a-moderator'>> {
  if (!isId(input.textId)) return refuse('no-text')
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    const by = personOf(inside)
    if (!by || !(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.see-original']))) return refuse('not-a-moderator')
    const kept = await findText(scope, db, input.textId)
    const source = kept && (await findSourceText(scope, db, kept.sourceKind, kept.sourceId, kept.part))
    if (!kept || !source) return refuse('no-text')
    const { sourceKind, sourceId, part } = kept
    await addOriginalView(scope, db, { id: randomUUID(), textId: kept.id, sourceKind, sourceId, part, at: now, by })
    await recordChange(inside, { action: 'moderation.original-seen', subject: { kind: 'moderated-text', id: kept.id }, details: { sourceKind } })
    return accept({ text: source.text })
  })
}
