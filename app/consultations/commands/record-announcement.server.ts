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

/** Enters where and when it was announced that a matter is being prepared. The same entry sent twice is one. */
export async function recordAnnouncement(work: Work, input: AnnouncementToAdd & { consultationId: string }): Promise<Result<null, 'not-usable' | 'not-there', FieldMessage[]>> {
  const { consultationId, medium, place, announcedOn, languages } = input
  const problems = checkAnnouncement(input, dayOf(work.now))
  if (problems.length > 0 || !medium || !announcedOn) return refuse('not-usable', problems)
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    if (!(await holdsAny(inside, CONSULTATIONS_PERMISSIONS['consultations.announce']))) return forbidden()
    if (!(await findById(scope, db, consultationId))) return refuse('not-there')
    if ((await countAnnouncements(scope, db, consultationId)) >= MOST_ANNOUNCEMENTS) return refuse('not-usable', [{ field: 'medium', key: 'too-many', values: { max: MOST_ANNOUNCEMENTS } }])
    const id = await addAnnouncement(scope, db, consultationId, { id: randomUUID(), medium, place, announcedOn, languages, recordedAt: now })
    if (!id) return accept(null)
    await recordChange(inside, { action: 'consultations.announcement-recorded', subject: { kind: 'consultation', id: consultationId }, details: { announcementId: id, medium, announcedOn } })
    await invalidateTags(inside, [`consultation:${consultationId}`])
    return accept(null)
  })
}
