import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import { accept, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { SUMMARIES_PERMISSIONS } from '../rules/permissions'
import { addSummary, findDraft } from '../store/summaries.server'

/** Opens the summary of a consultation for writing. Opening it again changes nothing. */
export async function openSummary(work: Work, input: { consultationId: string; originalLocale: Locale }): Promise<Result<{ summaryId: string }>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, SUMMARIES_PERMISSIONS['summaries.write']))) return forbidden()
    const id = randomUUID()
    await addSummary(inside.scope, inside.db, { id, ...input, at: inside.now })
    const draft = await findDraft(inside.scope, inside.db, input.consultationId)
    if (draft?.summaryId === id) await recordChange(inside, { action: 'open-summary', subject: { kind: 'summary', id }, details: { consultationId: input.consultationId } })
    return accept({ summaryId: draft?.summaryId ?? id })
  })
}
