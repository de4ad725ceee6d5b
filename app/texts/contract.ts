import type { TEXTS_PERMISSIONS } from './rules/permissions'

/** What of this area needs a role. */
export type TextsAction = keyof typeof TEXTS_PERMISSIONS
