import { randomUUID } from 'node:crypto'
import { requiredLocales } from '~/counties/guards.server'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { FORUM_EVENTS, type ForumContent } from '../contract'
import { announcementRefusals, type AnnouncementRefusal } from '../rules/announcement'
import { FORUMS_PERMISSIONS } from '../rules/permissions'
import { forumSearchText } from '../rules/search-text'
import { addForum, findForum } from '../store/forums.server'

/** A forum ready to be announced. `municipality` is where it is held; null for one held only from afar. */
export type ForumToAnnounce = {
  slug: string
  consultationId?: string | null
  originalLocale: Locale
  startsAt: Date
  endsAt: Date
  municipality?: string | null
  content: ForumContent
}

/** Makes a forum public, or tells everything that still keeps it from being so. */
export async function announceForum(
  work: Work,
  input: ForumToAnnounce,
): Promise<Result<{ forumId: string }, 'not-ready' | 'address-taken', AnnouncementRefusal[]>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, FORUMS_PERMISSIONS['forums.announce']))) return forbidden()
    const refusals = announcementRefusals(input, await requiredLocales(inside.scope, inside.db))
    if (refusals.length > 0) return refuse('not-ready', refusals)
    if (await findForum(inside.scope, inside.db, input.slug)) return refuse('address-taken')
    const id = randomUUID()
    const { consultationId = null, municipality = null, ...rest } = input
    await addForum(inside.scope, inside.db, { ...rest, id, consultationId, municipality, revision: 1, publishedAt: inside.now, searchText: forumSearchText(input.content) })
    await recordChange(inside, {
      action: FORUM_EVENTS.announced,
      subject: { kind: 'forum', id },
      details: { consultationId },
      event: { name: FORUM_EVENTS.announced, payload: { forumId: id, consultationId } },
    })
    await invalidateTags(inside, ['forums', ...(consultationId ? [`consultation:${consultationId}`] : [])])
    return accept({ forumId: id })
  })
}
