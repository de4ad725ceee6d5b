import type { RolesByAction } from '~/identity/contract'

/** Who may do what with collective statements. That somebody represents the association itself is asked beside this. */
export const STATEMENTS_PERMISSIONS = {
  'statements.write': ['representative', 'signatory'],
  'statements.give': ['representative', 'signatory'],
  'statements.read-waiting': ['author', 'analyst', 'publisher', 'coordinator'],
  'statements.release': ['publisher', 'coordinator'],
} as const satisfies RolesByAction
