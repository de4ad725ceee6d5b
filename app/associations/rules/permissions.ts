import type { RolesByAction } from '~/identity/contract'

/** Who may do what with the directory of associations. */
export const ASSOCIATIONS_PERMISSIONS = {
  'associations.register': ['coordinator'],
  'associations.name-representative': ['coordinator'],
} as const satisfies RolesByAction
