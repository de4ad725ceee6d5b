import type { RolesByAction } from '~/identity/contract'

/** Who may do what with resident forums. Reading about one needs no role. */
export const FORUMS_PERMISSIONS = {
  'forums.announce': ['publisher', 'coordinator'],
} as const satisfies RolesByAction
