import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { accept, refuse, type FieldMessage, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { checkAnnouncement, MOST_ANNOUNCEMENTS, type AnnouncementToAdd } from '../rules/announcing'
import { CONSULTATIONS_PERMISSIONS } from '../rules/permissions'
import { addAnnouncement, countAnnouncements } from '../store/announcements.server'
import { findById } from '../store/consultations.server'

/** Enters where and when it was announced that a matter is being prepared. The same entry sent twice is one; one with other languages takes the place of that which stands, which stays in the log as withdrawn. */
export async function recordAnnouncement(work: Work, input: AnnouncementToAdd & { consultationId: string }): Promise<Result<null, 'not-usable' | 'not-there', FieldMessage[]>> {
  const { consultationId, medium, place, announcedOn, languages } = input
  const problems = checkAnnouncement(input, dayOf(work.now))
  if (problems.length > 0 || !medium || !announcedOn) return refuse('not-usable', problems)
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    if (!(await holdsAny(inside, CONSULTATIONS_PERMISSIONS['consultations.announce']))) return forbidden()
    if (!(await findById(scope, db, consultationId))) return refuse('not-there')
    if ((await countAnnouncements(scope, db, consultationId)) >= MOST_ANNOUNCEMENTS) return refuse('not-usable', [{ field: 'medium', key: 'too-many', values: { max: MOST_ANNOUNCEMENTS } }])
    const added = await addAnnouncement(scope, db, consultationId, { id: randomUUID(), medium, place, announcedOn, languages, recordedAt: now })
    if (!added) return accept(null)
    const subject = { kind: 'consultation', id: consultationId }
    if (added.replaced) await recordChange(inside, { action: 'consultations.announcement-withdrawn', subject, details: { announcementId: added.replaced } })
    await recordChange(inside, { action: 'consultations.announcement-recorded', subject, details: { announcementId: added.id, medium, announcedOn, languages } })
    await invalidateTags(inside, [`consultation:${consultationId}`])
    return accept(null)
  })
}
