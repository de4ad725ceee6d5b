import type { RolesByAction } from '~/identity/contract'

/** Who may do what with remarks on accessibility and the list of defects. */
export const ACCESSIBILITY_PERMISSIONS = {
  'accessibility.see-queue': ['author', 'analyst', 'publisher', 'plain-confirmer', 'coordinator', 'administrator', 'auditor'],
  'accessibility.reply': ['author', 'publisher', 'coordinator', 'administrator'],
  'accessibility.keep-defects': ['author', 'publisher', 'administrator'],
} as const satisfies RolesByAction
