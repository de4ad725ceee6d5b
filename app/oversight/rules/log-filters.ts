import type { Day } from '~/kernel/times'

/** Who can act: a resident without an account, a signed-in person, the product itself. */
export const ACTOR_KINDS = ['resident', 'person', 'system'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** What somebody wants to see of the log. Absent fields do not narrow; both days belong to what is asked for. */
export type LogFilters = {
  fromDay?: Day
  toDay?: Day
  action?: string
  actorKind?: ActorKind
  /** One person, whatever else they are. */
  actorId?: string
  subjectKind?: string
  subjectId?: string
}
