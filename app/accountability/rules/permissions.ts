import type { RolesByAction } from '~/identity/contract'

/** Who may read the documents by which a county shows that it keeps to the law. Nobody changes them here: they follow from settings and registries. */
export const ACCOUNTABILITY_PERMISSIONS = {
  'accountability.read-documents': ['administrator', 'auditor'],
} as const satisfies RolesByAction
