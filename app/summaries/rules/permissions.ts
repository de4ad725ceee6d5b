import type { RolesByAction } from '~/identity/contract'

/** Who may do what with summaries. */
export const SUMMARIES_PERMISSIONS = {
  'summaries.read-draft': ['author', 'analyst', 'publisher', 'plain-confirmer'],
  'summaries.write': ['author'],
  'summaries.publish': ['publisher'],
  'summaries.confirm-plain': ['plain-confirmer'],
} as const satisfies RolesByAction
