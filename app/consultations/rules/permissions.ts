import type { RolesByAction } from '~/identity/contract'

/** Who may do what with consultations. Reading a published one needs no role. */
export const CONSULTATIONS_PERMISSIONS = {
  'consultations.announce': ['author', 'publisher', 'coordinator'],
  'consultations.publish': ['publisher'],
} as const satisfies RolesByAction
