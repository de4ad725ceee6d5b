import { areCountsFrozen, figuresNow, requiredLocalesNow } from '~/analysis/guards.server'
import type { ThemeFacts } from '~/analysis/contract'
import { offeredLocales } from '~/counties/guards.server'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import { accept, refuse, type Result } from '~/kernel/results'
import { digestInWords } from '~/platform/db/text-digest.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { heardNow } from '~/statements/guards.server'
import { SUMMARY_EVENTS } from '../contract'
import { missingBeforePublishing, type Missing } from '../rules/completeness'
import type { SummaryDraft } from '../rules/draft'
import { SUMMARIES_PERMISSIONS } from '../rules/permissions'
import { MAX_REASON, plainStates, unconfirmedIn } from '../rules/plain-confirmation'
import { asPublished, saysTheSame, wordsSeen } from '../rules/publishing'
import { areStored } from '../rules/text-fields'
import { findConfirmations } from '../store/confirmations.server'
import { findClosing } from '../store/schedule.server'
import { findDraft, lockSummary } from '../store/summaries.server'
import { addVersion, findPublished } from '../store/versions.server'

/** Why a summary is not published now. */
export type PublishRefusal = 'no-summary' | 'still-open' | 'answers-deleted' | 'changed-meanwhile' | 'opening-unsaved' | 'incomplete' | 'plain-unconfirmed' | 'reason-too-long' | 'reason-identity-code'

/**
 * Publishes the summary as it stands, with every figure counted inside the same transaction. Refused while people may
 * still answer, when the words are not those that were `seen`, while the fields of the opening words (`opening`) hold
 * others than those that are saved and could be looked at in every language, while anything required is missing (`details`
 * lists it), and while nobody has confirmed a plain variant, unless a reason is given, which stays with the version. When
 * nothing has changed since the last version there is no new one: pressing twice publishes once.
 */
export async function publishSummary(work: Work, input: { consultationId: string; seen: string; reason?: string; opening?: LocalizedText }): Promise<Result<{ version: number }, PublishRefusal, Missing[]>> {
  const { consultationId } = input
  const reason = input.reason?.trim() ?? ''
  if (reason.length > MAX_REASON) return refuse('reason-too-long')
  if (hasIdentityCode(reason)) return refuse('reason-identity-code')
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
    if (!areStored(input.opening ?? {}, draft.lead)) return refuse('opening-unsaved')
    const missing = missingBeforePublishing(draft, figures.themes, await requiredLocalesNow(scope, db))
    if (missing.length > 0) return refuse('incomplete', missing)
    const heardByAssociations = await heardNow(scope, db, consultationId, figures.smallGroupThreshold)
    const content = asPublished(draft, { ...figures, heardByAssociations })
    const last = await findPublished(scope, db, consultationId)
    if (last && saysTheSame(last.content, content)) return accept({ version: last.version })
    const unconfirmed = await unconfirmedNow(inside, draft, figures.themes)
    if (unconfirmed.length > 0 && reason === '') return refuse('plain-unconfirmed')
    const number = (last?.version ?? 0) + 1
    const publishedBy = inside.actor.kind === 'person' ? inside.actor.personId : null
    await addVersion(scope, db, { summaryId: draft.summaryId, number, content, publishedAt: now, publishedBy, unconfirmed, unconfirmedWhy: unconfirmed.length > 0 ? reason : null })
    await invalidateTags(inside, [`summary:${consultationId}`, `consultation:${consultationId}`, 'consultations'])
    await recordChange(inside, {
      action: 'publish-summary',
      subject: { kind: 'summary', id: draft.summaryId },
      details: { consultationId, version: number, ...(unconfirmed.length > 0 ? { unconfirmed } : {}) },
      event: { name: SUMMARY_EVENTS.published, payload: { consultationId, at: now.toISOString() }, key: `${SUMMARY_EVENTS.published}:${consultationId}:${number}` },
    })
    return accept({ version: number })
  })
}

async function unconfirmedNow({ scope, db }: WorkInTransaction, draft: SummaryDraft, themes: readonly ThemeFacts[]): Promise<Locale[]> {
  return unconfirmedIn(plainStates(draft, themes, await offeredLocales(scope, db), await findConfirmations(scope, db, draft.summaryId), digestInWords))
}
