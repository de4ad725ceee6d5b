import type { RolesByAction } from '~/identity/contract'

/** Who may do what with answers of others. One's own answer needs no role, only its code. */
export const ANSWERS_PERMISSIONS = {
  'answers.receive': ['author', 'analyst', 'coordinator'],
} as const satisfies RolesByAction
