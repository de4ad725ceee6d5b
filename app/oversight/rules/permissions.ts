import type { RolesByAction } from '~/identity/contract'

/** Who may watch over the whole: read and take along the log, and see how it and the counting of answers stand. */
export const OVERSIGHT_PERMISSIONS = {
  'oversight.read-log': ['auditor', 'administrator'],
  'oversight.export-log': ['auditor', 'administrator'],
  'oversight.see-roots': ['auditor', 'administrator'],
  'oversight.read-deletions': ['auditor', 'administrator'],
  'oversight.archive-matter': ['publisher', 'administrator'],
} as const satisfies RolesByAction
