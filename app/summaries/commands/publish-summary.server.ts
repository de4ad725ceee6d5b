import { areCountsFrozen, figuresNow, requiredLocalesNow } from '~/analysis/guards.server'
import { holdsAny } from '~/identity/guards.server'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { heardNow } from '~/statements/guards.server'
import { SUMMARY_EVENTS } from '../contract'
import { missingBeforePublishing, type Missing } from '../rules/completeness'
import { SUMMARIES_PERMISSIONS } from '../rules/permissions'
import { asPublished, saysTheSame, wordsSeen } from '../rules/publishing'
import { findClosing } from '../store/schedule.server'
import { findDraft, lockSummary } from '../store/summaries.server'
import { addVersion, findPublished } from '../store/versions.server'

/**
 * Publishes the summary as it stands, with every figure counted inside the same transaction. Refused while people may
 * still answer, when the words are not those that were `seen`, and while anything required is missing (`details` lists
 * it). When nothing has changed since the last
 * version there is no new one: pressing twice publishes once.
 */
export async function publishSummary(work: Work, input: { consultationId: string; seen: string }): Promise<Result<{ version: number }, 'no-summary' | 'still-open' | 'answers-deleted' | 'changed-meanwhile' | 'incomplete', Missing[]>> {
  const { consultationId } = input
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, SUMMARIES_PERMISSIONS['summaries.publish']))) return forbidden()
    const { scope, db, now } = inside
    if (!(await lockSummary(scope, db, consultationId))) return refuse('no-summary')
    const [draft, closesAt] = [await findDraft(scope, db, consultationId), await findClosing(scope, db, consultationId)]
    if (!draft || !closesAt) return refuse('no-summary')
    if (now <= closesAt) return refuse('still-open')
    // What was counted of deleted answers stands in the last version; anything counted now would be wrong.
    if (await areCountsFrozen(scope, db, consultationId)) return refuse('answers-deleted')
    const figures = await figuresNow(scope, db, consultationId)
    if (wordsSeen(draft, figures.themes) !== input.seen) return refuse('changed-meanwhile')
    const missing = missingBeforePublishing(draft, figures.themes, await requiredLocalesNow(scope, db))
    if (missing.length > 0) return refuse('incomplete', missing)
    const heardByAssociations = await heardNow(scope, db, consultationId, figures.smallGroupThreshold)
    const content = asPublished(draft, { ...figures, heardByAssociations })
    const last = await findPublished(scope, db, consultationId)
    if (last && saysTheSame(last.content, content)) return accept({ version: last.version })
    const number = (last?.version ?? 0) + 1
    const publishedBy = inside.actor.kind === 'person' ? inside.actor.personId : null
    await addVersion(scope, db, { summaryId: draft.summaryId, number, content, publishedAt: now, publishedBy })
    await invalidateTags(inside, [`summary:${consultationId}`, `consultation:${consultationId}`, 'consultations'])
    await recordChange(inside, {
      action: 'publish-summary',
      subject: { kind: 'summary', id: draft.summaryId },
      details: { consultationId, version: number },
      event: { name: SUMMARY_EVENTS.published, payload: { consultationId, at: now.toISOString() }, key: `${SUMMARY_EVENTS.published}:${consultationId}:${number}` },
    })
    return accept({ version: number })
  })
}
