import { ROLES, type DirectorySettings, type Role } from '../contract'
import { emailClaim, listClaim, textClaim, yesClaim, type Claims } from './claims'
import { tidyName } from './names'

/** Somebody as the organisation's own directory knows them. */
export type DirectoryPerson = {
  subject: string
  /** The directory's own session, by which it may end ours. */
  sid: string | null
  /** Null when the directory says that it has not been checked. */
  email: string | null
  name: string | null
  /** The roles that the groups give; never an administrator's, which takes two people (0018). */
  roles: Role[]
  hasSecondFactor: boolean
}

/** Reads the claims of the organisation's directory. Null without a subject: then nobody has been named. */
export function readDirectoryPerson(claims: Claims, settings: DirectorySettings): DirectoryPerson | null {
  const subject = textClaim(claims, 'sub')
  if (subject === null) return null
  return {
    subject,
    sid: textClaim(claims, 'sid'),
    email: yesClaim(claims, 'email_verified') === false ? null : emailClaim(claims),
    name: tidyName(textClaim(claims, 'name')?.slice(0, 100) ?? '') || null,
    roles: rolesOfGroups(listClaim(claims, settings.groupsClaim), settings.rolesByGroup),
    hasSecondFactor: settings.secondFactor.length === 0 || settings.secondFactor.some(({ claim, value }) => listClaim(claims, claim).includes(value)),
  }
}

/**
 * The roles that groups give, each once, in the order of the contract; never an administrator's. Names of groups count by
 * every letter.
 */
export function rolesOfGroups(groups: readonly string[], rolesByGroup: DirectorySettings['rolesByGroup']): Role[] {
  const given = new Set(groups.flatMap((group) => (Object.hasOwn(rolesByGroup, group) ? rolesByGroup[group]! : [])))
  return ROLES.filter((role) => given.has(role) && role !== 'administrator')
}

/** What a sign-in changes in the roles that the directory gave before: some are new, some have gone. */
export function changeOfRoles(before: readonly Role[], now: readonly Role[]): { gained: Role[]; lost: Role[] } {
  return { gained: now.filter((role) => !before.includes(role)), lost: before.filter((role) => !now.includes(role)) }
}
