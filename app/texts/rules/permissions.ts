import type { RolesByAction } from '~/identity/contract'

/** Who may do what with files that belong to texts. */
export const TEXTS_PERMISSIONS = {
  'texts.attach': ['author', 'publisher'],
} as const satisfies RolesByAction
