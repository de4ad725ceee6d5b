import type { Role } from '../contract'

/** What happens to somebody who comes to a workspace: in, to sign-in, or a page that says it is for others. */
export type Entry = 'enter' | 'sign-in' | 'wrong-role'

/** Who may enter a workspace: only people with its role. */
export function entryFor(viewer: { roles: readonly Role[] } | null, role: Role): Entry {
  if (viewer === null) return 'sign-in'
  return viewer.roles.includes(role) ? 'enter' : 'wrong-role'
}
