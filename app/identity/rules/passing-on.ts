import type { Day } from '~/kernel/times'
import { grantState, type Grant } from './grants'

/** Somebody known here, as far as it decides to whom a key of strong identification leads. `isEnded`: their time has ended. */
export type Standing = { personId: string; isEnded: boolean; grants: readonly Pick<Grant, 'startsOn' | 'endsOn'>[] }

/** Whether somebody holds no role any more and is to hold none. */
export function hasNoRoleLeft({ grants }: Pick<Standing, 'grants'>, today: Day): boolean {
  return grants.every((grant) => grantState(grant, today) === 'over')
}

/**
 * Whether the key that leads to `holder` passes on to `next`. Asked only when one browser has shown both: the key, and by
 * a letter or a checked address that it may come in as `next`. From somebody whose time has ended it always does, for it
 * signs nobody in any more. From somebody whose roles have ended it does when `next` has roles: between two accounts
 * without any, the key stays the first one's way to their own data. A key never leaves whoever has a role.
 */
export function passesOn(holder: Standing, next: Standing, today: Day): boolean {
  if (holder.personId === next.personId || next.isEnded) return false
  return holder.isEnded || (hasNoRoleLeft(holder, today) && !hasNoRoleLeft(next, today))
}
