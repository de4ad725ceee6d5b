import type { ListFilters } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Names } from '~/kernel/searching'
import type { Work } from '~/platform/db/work.server'
import type { ForumContent } from '../contract'
import { readForumFilters, writePlace } from '../rules/list-filters'
import { forumPhase, nextPhaseChange, type ForumPhase } from '../rules/phase'
import { findComing, findPast, type KeptForum } from '../store/forums.server'

/** A forum as a list shows it. */
export type ListedForum = {
  slug: string
  phase: ForumPhase
  originalLocale: Locale
  title: LocalizedText
  venue: LocalizedText
  mode: ForumContent['mode']
  startsAt: Date
  endsAt: Date
  consultationId: string | null
}

/** The forums ahead and a page of those that were. `older` is the place for the next page, or null. */
export type ForumList = { coming: ListedForum[]; past: ListedForum[]; older: string | null; freshUntil: Date | null }

const PAGE = 10

/** The forums that pass the filters of the address; `municipalities` are what places are called. It is true until the clock moves any forum. */
export async function forumList(work: Work, filters: ListFilters, municipalities?: Names): Promise<ForumList> {
  const wanted = readForumFilters(filters, municipalities)
  const [all, coming, past] = await Promise.all([
    findComing(work.scope, work.db, work.now, 50),
    wanted.state === 'past' ? [] : findComing(work.scope, work.db, work.now, 50, wanted),
    wanted.state === 'coming' ? [] : findPast(work.scope, work.db, work.now, PAGE + 1, wanted),
  ])
  const last = past.slice(0, PAGE).at(-1)
  return {
    coming: coming.map((forum) => listedForum(forum, work.now)),
    past: past.slice(0, PAGE).map((forum) => listedForum(forum, work.now)),
    older: past.length > PAGE && last ? writePlace(last) : null,
    freshUntil: freshUntilOf(all, work.now),
  }
}

/** The forums ahead, at most `limit`; of one consultation, if asked. */
export async function comingForums(work: Work, limit: number, consultationId?: string): Promise<{ forums: ListedForum[]; freshUntil: Date | null }> {
  const coming = await findComing(work.scope, work.db, work.now, limit, { consultationId })
  return { forums: coming.map((forum) => listedForum(forum, work.now)), freshUntil: freshUntilOf(coming, work.now) }
}

function listedForum(forum: KeptForum, now: Date): ListedForum {
  const { slug, originalLocale, startsAt, endsAt, consultationId, content } = forum
  return {
    slug,
    phase: forumPhase(forum, now),
    originalLocale,
    title: content.title,
    venue: content.venue.name,
    mode: content.mode,
    startsAt,
    endsAt,
    consultationId,
  }
}

function freshUntilOf(forums: readonly KeptForum[], now: Date): Date | null {
  const moments = forums.flatMap((forum) => nextPhaseChange(forum, now)?.getTime() ?? [])
  return moments.length === 0 ? null : new Date(Math.min(...moments))
}
