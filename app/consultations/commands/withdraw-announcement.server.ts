import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { CONSULTATIONS_PERMISSIONS } from '../rules/permissions'
import { withdrawEntry } from '../store/announcements.server'

/** Withdraws an entry that turned out to be wrong. The public no longer sees it; the log and its file keep it, marked. */
export async function withdrawAnnouncement(work: Work, input: { consultationId: string; announcementId: string }): Promise<Result<null, 'not-there'>> {
  const { consultationId, announcementId } = input
  if (!isId(announcementId)) return refuse('not-there')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, CONSULTATIONS_PERMISSIONS['consultations.announce']))) return forbidden()
    if (!(await withdrawEntry(inside.scope, inside.db, consultationId, announcementId, inside.now))) return refuse('not-there')
    await recordChange(inside, { action: 'consultations.announcement-withdrawn', subject: { kind: 'consultation', id: consultationId }, details: { announcementId } })
    await invalidateTags(inside, [`consultation:${consultationId}`])
    return accept(null)
  })
}
