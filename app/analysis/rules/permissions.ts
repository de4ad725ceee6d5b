import type { RolesByAction } from '~/identity/contract'

/** Who may do what with answers, themes and passages. Single answers are read only by those who work on the summary. */
export const ANALYSIS_PERMISSIONS = {
  'analysis.read-answers': ['author', 'analyst', 'publisher'],
  'analysis.see-results': ['author', 'analyst', 'publisher', 'plain-confirmer', 'coordinator', 'advisory-member', 'auditor'],
  'analysis.see-themes': ['author', 'analyst', 'publisher', 'plain-confirmer'],
  'analysis.code': ['author', 'analyst'],
  'analysis.release-passage': ['publisher'],
} as const satisfies RolesByAction
