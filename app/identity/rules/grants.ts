import { addDays, isDay, type Day } from '~/kernel/times'
import type { Role } from '../contract'

/** A role somebody holds from its first to its last day, both included; without a last day until somebody ends it. */
export type Grant = { id: string; role: Role; startsOn: Day; endsOn: Day | null }

/** How a grant stands on a day. One whose last day lies before its first was never held: it is over. */
export function grantState({ startsOn, endsOn }: Pick<Grant, 'startsOn' | 'endsOn'>, day: Day): 'coming' | 'held' | 'over' {
  if (endsOn !== null && (endsOn < day || endsOn < startsOn)) return 'over'
  return startsOn <= day ? 'held' : 'coming'
}

/** The last day of a role that ends at once: the day before, so that not one more request counts it. */
export function lastDayAtOnce(today: Day): Day {
  return addDays(today, -1)
}

/**
 * How a role ended that has no whole day, so that its last day lies before its first: at once on its first day, or before
 * it began. Null for every other role. Such days are told in words: as days they would read as a mistake.
 */
export function endWithoutDay({ startsOn, endsOn }: Pick<Grant, 'startsOn' | 'endsOn'>): 'first-day' | 'never-began' | null {
  if (endsOn === null || endsOn >= startsOn) return null
  return endsOn === lastDayAtOnce(startsOn) ? 'first-day' : 'never-began'
}

/** Whether a role may be given for these days: they exist, do not run backwards, and are not over already. */
export function areGrantDays({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, today: Day): boolean {
  if (!isDay(startsOn) || (endsOn !== null && !isDay(endsOn))) return false
  return endsOn === null || (endsOn >= startsOn && endsOn >= today)
}

/** Whether a day may be set as a role's last one: it exists and is not over. */
export function isLastDay(endsOn: string, today: Day): boolean {
  return isDay(endsOn) && endsOn >= today
}

/** Whether a new last day (null: at once) lets a role last longer than it does now. */
export function lengthens(grant: Pick<Grant, 'endsOn'>, endsOn: Day | null): boolean {
  return grant.endsOn !== null && endsOn !== null && endsOn > grant.endsOn
}

/**
 * Whether the county still has an administrator once one person's grants end with a day (null: at once). Those of others
 * count when they are held on the day after.
 */
export function keepsAnAdministrator(others: readonly Pick<Grant, 'startsOn' | 'endsOn'>[], endsOn: Day | null, today: Day): boolean {
  const firstDayWithout = endsOn === null ? today : addDays(endsOn, 1)
  return others.some((grant) => grantState(grant, firstDayWithout) === 'held')
}
