/** Where a forum stands by the clock. */
export type ForumPhase = 'coming' | 'now' | 'past'

/** The phase of a forum at a moment; it is over when its end has come. */
export function forumPhase(forum: { startsAt: Date; endsAt: Date }, now: Date): ForumPhase {
  if (now < forum.startsAt) return 'coming'
  return now < forum.endsAt ? 'now' : 'past'
}

/** The next instant at which a page about the forum changes by the clock alone, or null. */
export function nextPhaseChange(forum: { startsAt: Date; endsAt: Date }, now: Date): Date | null {
  if (now < forum.startsAt) return forum.startsAt
  return now < forum.endsAt ? forum.endsAt : null
}

/** The instant so many minutes from the start; negative before it. */
export function momentOf(startsAt: Date, offset: number): Date {
  return new Date(startsAt.getTime() + offset * 60_000)
}
