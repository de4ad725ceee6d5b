import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { ROLES, type Role } from '../contract'
import { isWaiting } from '../rules/administrator-request'
import { endWithoutDay, grantState, type Grant } from '../rules/grants'
import { findUndecided } from '../store/administrator-requests.server'
import { findGrants, type GrantSource } from '../store/grants.server'
import { findKeptPerson } from '../store/people.server'
import { linkedAtOf } from '../store/person-keys.server'

/** A role somebody holds, is to hold or has held; how it ended if it has no day of its own to end on. */
export type ShownGrant = Grant & { state: ReturnType<typeof grantState>; ended: ReturnType<typeof endWithoutDay>; source: GrantSource }

/** One person as administrators see them. `may` is what this viewer may do here, each on the person's own page. */
export type PersonPage = {
  personId: string
  displayName: string
  /** Null when they have let their address go, or the directory has named none. */
  email: string | null
  locale: Locale
  invitedOn: Day
  endedOn: Day | null
  grants: ShownGrant[]
  /** Roles that can be given: not held, not to come, and not administrator, which takes two people. */
  givable: Role[]
  /** The request to make them administrator that waits, if there is one. */
  waitingRequest: string | null
  isOwn: boolean
  /** Since when strong identification leads to them, for those who manage people; null when none does. */
  strongSince: Day | null
  may: { give: boolean; end: boolean; askForAdministrator: boolean; unlink: boolean; unlinkStrong: boolean }
}

/** One person with all their roles, or null when there is none. `mayManage`: the viewer's roles let them change people. */
export async function personPage(work: Pick<Work, 'scope' | 'db' | 'now'>, personId: string, viewer: { personId: string; mayManage: boolean }): Promise<PersonPage | null> {
  if (!isId(personId)) return null
  const person = await findKeptPerson(work.scope, work.db, personId)
  if (!person) return null
  const [grants, request, linkedAt] = await Promise.all([findGrants(work.scope, work.db, personId), findUndecided(work.scope, work.db, personId), linkedAtOf(work.scope, work.db, personId)])
  const today = dayOf(work.now)
  const shown = grants.map((grant) => ({ ...grant, state: grantState(grant, today), ended: endWithoutDay(grant) }))
  const has = (role: Role) => shown.some((grant) => grant.role === role && grant.state !== 'over')
  const waits = request && isWaiting(request, work.now, today) ? request.id : null
  const isOwn = viewer.personId === personId
  const mayUnlink = viewer.mayManage && !isOwn
  const mayChange = mayUnlink && person.endedAt === null
  return {
    personId,
    displayName: person.displayName,
    email: person.email,
    locale: person.locale,
    invitedOn: dayOf(person.createdAt),
    endedOn: person.endedAt && dayOf(person.endedAt),
    grants: shown,
    givable: ROLES.filter((role) => role !== 'administrator' && !has(role)),
    waitingRequest: waits,
    isOwn,
    strongSince: viewer.mayManage && linkedAt.strong ? dayOf(linkedAt.strong) : null,
    may: { give: mayChange, end: mayChange, askForAdministrator: mayChange && waits === null && !has('administrator'), unlink: mayUnlink && linkedAt.oidc !== undefined, unlinkStrong: mayUnlink && linkedAt.strong !== undefined },
  }
}
