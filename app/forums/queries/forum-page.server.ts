import { isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { dayOf, addDays, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { AgendaItem, ForumContent } from '../contract'
import { forumPhase, momentOf, nextPhaseChange, type ForumPhase } from '../rules/phase'
import { findForum } from '../store/forums.server'

/** Everything the page of a forum tells. Agenda items carry their own instants. */
export type ForumPage = {
  id: string
  slug: string
  phase: ForumPhase
  originalLocale: Locale
  startsAt: Date
  endsAt: Date
  municipality: string | null
  consultationId: string | null
  content: Omit<ForumContent, 'agenda'>
  agenda: (AgendaItem & { startsAt: Date })[]
  minutesDueOn: Day
  revision: number
  publishedAt: Date
  freshUntil: Date | null
}

/** The announced forum at an address, or null. */
export async function forumPage(work: Work, slug: string): Promise<ForumPage | null> {
  const forum = isSlug(slug) ? await findForum(work.scope, work.db, slug) : null
  if (!forum || forum.publishedAt > work.now) return null
  const { agenda, ...content } = forum.content
  return {
    id: forum.id,
    slug: forum.slug,
    phase: forumPhase(forum, work.now),
    originalLocale: forum.originalLocale,
    startsAt: forum.startsAt,
    endsAt: forum.endsAt,
    municipality: forum.municipality,
    consultationId: forum.consultationId,
    content,
    agenda: agenda.map((item) => ({ ...item, startsAt: momentOf(forum.startsAt, item.offset) })),
    minutesDueOn: addDays(dayOf(forum.endsAt), content.minutesWithinDays),
    revision: forum.revision,
    publishedAt: forum.publishedAt,
    freshUntil: nextPhaseChange(forum, work.now),
  }
}
