import { themesNow } from '~/analysis/guards.server'
import { offeredLocales } from '~/counties/guards.server'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { digestInWords } from '~/platform/db/text-digest.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { SUMMARIES_PERMISSIONS } from '../rules/permissions'
import { plainStates } from '../rules/plain-confirmation'
import { findConfirmations, saveConfirmation } from '../store/confirmations.server'
import { findDraft, lockSummary } from '../store/summaries.server'

/**
 * Notes that somebody has read a plain variant and found it plain. `digest` is that of the words they had before them:
 * words that have changed meanwhile are not confirmed by it. Confirming the same words again changes nothing.
 */
export async function confirmPlain(work: Work, input: { consultationId: string; locale: Locale; digest: string }): Promise<Result<null, 'no-summary' | 'not-written' | 'changed-meanwhile'>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, SUMMARIES_PERMISSIONS['summaries.confirm-plain']))) return forbidden()
    const { scope, db, actor, now } = inside
    const draft = (await lockSummary(scope, db, input.consultationId)) ? await findDraft(scope, db, input.consultationId) : null
    // A confirmation names the person who gives it: timed work has none to give.
    if (!draft || actor.kind !== 'person') return refuse('no-summary')
    const [themes, offered, before] = [await themesNow(scope, db, input.consultationId), await offeredLocales(scope, db), await findConfirmations(scope, db, draft.summaryId)]
    const variant = plainStates(draft, themes, offered, before, digestInWords).find((each) => each.locale === input.locale)
    if (!variant) return refuse('not-written')
    if (variant.digest !== input.digest) return refuse('changed-meanwhile')
    if (variant.state === 'confirmed') return accept(null)
    await saveConfirmation(scope, db, draft.summaryId, { locale: variant.locale, digest: variant.digest, confirmedBy: actor.personId, confirmedAt: now })
    await recordChange(inside, { action: 'summaries.plain-confirmed', subject: { kind: 'summary', id: draft.summaryId }, details: { locale: variant.locale, digest: variant.digest } })
    return accept(null)
  })
}
