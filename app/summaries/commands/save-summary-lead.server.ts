import { holdsAny } from '~/identity/guards.server'
import type { LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { isSameText, isTooLong, tidyText } from '../rules/draft'
import { SUMMARIES_PERMISSIONS } from '../rules/permissions'
import { findDraft, lockSummary, saveLead } from '../store/summaries.server'

/**
 * Keeps the summary's opening words, unless somebody else has changed them since `revision` was read. Words that are kept
 * already are as good as saved: pressing twice is no conflict and changes nothing.
 */
export async function saveSummaryLead(
  work: Work,
  input: { consultationId: string; revision: number; lead: LocalizedText },
): Promise<Result<{ revision: number }, 'no-summary' | 'changed-meanwhile' | 'too-long' | 'identity-code'>> {
  const lead = tidyText(input.lead)
  if (isTooLong(lead)) return refuse('too-long')
  if (Object.values(lead).some(hasIdentityCode)) return refuse('identity-code')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, SUMMARIES_PERMISSIONS['summaries.write']))) return forbidden()
    const draft = (await lockSummary(inside.scope, inside.db, input.consultationId)) ? await findDraft(inside.scope, inside.db, input.consultationId) : null
    if (!draft) return refuse('no-summary')
    if (isSameText(lead, draft.lead)) return accept({ revision: draft.revision })
    if (!(await saveLead(inside.scope, inside.db, draft.summaryId, input.revision, lead, inside.now))) return refuse('changed-meanwhile')
    await recordChange(inside, { action: 'save-summary-lead', subject: { kind: 'summary', id: draft.summaryId } })
    return accept({ revision: input.revision + 1 })
  })
}
