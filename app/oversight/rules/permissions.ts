import type { RolesByAction } from '~/identity/contract'

/** Who may watch over the whole. */
export const OVERSIGHT_PERMISSIONS = {
  'oversight.read-deletions': ['auditor', 'administrator'],
  'oversight.archive-matter': ['publisher', 'administrator'],
} as const satisfies RolesByAction
