import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { holdShown } from '~/moderation/guards.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { isAsSeen, type SeenTexts } from '../rules/coding'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { saveReadMark } from '../store/read-marks.server'
import { digestsOf, findResponses } from '../store/sources.server'
import { personOf } from './person-of.server'

/** What has been read in full: a statement, which never changes once it has arrived, or an answer with the texts that were seen. */
export type ReadSource = { consultationId: string; sourceId: string } & ({ sourceKind: 'statement' } | { sourceKind: 'answer'; seen: SeenTexts })

/** Notes that an answer or statement has been read in full, as it stands. A text that nobody has seen never counts as read; marking twice changes nothing. */
export async function markRead(work: Work, input: ReadSource): Promise<Result<null, 'no-source' | 'text-has-changed'>> {
  if (!isId(input.sourceId)) return refuse('no-source')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const found = input.sourceKind === 'answer' ? await asSeen(inside, input) : accept<number | null>(null)
    if (!found.ok) return found
    const { consultationId, sourceKind, sourceId } = input
    const isNew = await saveReadMark(inside.scope, inside.db, { consultationId, sourceKind, sourceId, revision: found.value, readAt: inside.now, readBy: personOf(inside) })
    if (isNew) await recordChange(inside, { action: 'mark-read', subject: { kind: sourceKind, id: sourceId }, details: { consultationId } })
    return accept(null)
  })
}

async function asSeen(inside: WorkInTransaction, input: { consultationId: string; sourceId: string; seen: SeenTexts }): Promise<Result<number | null, 'no-source' | 'text-has-changed'>> {
  await holdShown(inside.scope, inside.db, 'answer', input.sourceId)
  const [response] = await findResponses(inside.scope, inside.db, [input.sourceId])
  if (!response || response.consultationId !== input.consultationId) return refuse('no-source')
  return isAsSeen(digestsOf(response.answers), input.seen) ? accept(response.revision) : refuse('text-has-changed')
}
