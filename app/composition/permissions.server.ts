import { ACCESSIBILITY_PERMISSIONS } from '~/accessibility/rules/permissions'
import { ACCOUNTABILITY_PERMISSIONS } from '~/accountability/rules/permissions'
import { ANALYSIS_PERMISSIONS } from '~/analysis/rules/permissions'
import { ANSWERS_PERMISSIONS } from '~/answers/rules/permissions'
import { ASSOCIATIONS_PERMISSIONS } from '~/associations/rules/permissions'
import { CONSULTATIONS_PERMISSIONS } from '~/consultations/rules/permissions'
import { COUNTIES_PERMISSIONS } from '~/counties/rules/permissions'
import { FORUMS_PERMISSIONS } from '~/forums/rules/permissions'
import type { Role, RolesByAction } from '~/identity/contract'
import { holdsOneOf, IDENTITY_PERMISSIONS } from '~/identity/rules/permissions'
import { MODERATION_PERMISSIONS } from '~/moderation/rules/permissions'
import { OVERSIGHT_PERMISSIONS } from '~/oversight/rules/permissions'
import { STATEMENTS_PERMISSIONS } from '~/statements/rules/permissions'
import { SUMMARIES_PERMISSIONS } from '~/summaries/rules/permissions'
import { TEXTS_PERMISSIONS } from '~/texts/rules/permissions'
import type { Action } from '../routes/load-context'

/** Every action of the product that needs a role, with the roles that may do it. Residents' actions need none. */
export const PERMISSIONS: RolesByAction<Action> = {
  ...IDENTITY_PERMISSIONS,
  ...COUNTIES_PERMISSIONS,
  ...ACCESSIBILITY_PERMISSIONS,
  ...TEXTS_PERMISSIONS,
  ...CONSULTATIONS_PERMISSIONS,
  ...ANSWERS_PERMISSIONS,
  ...ASSOCIATIONS_PERMISSIONS,
  ...STATEMENTS_PERMISSIONS,
  ...MODERATION_PERMISSIONS,
  ...FORUMS_PERMISSIONS,
  ...ANALYSIS_PERMISSIONS,
  ...SUMMARIES_PERMISSIONS,
  ...OVERSIGHT_PERMISSIONS,
  ...ACCOUNTABILITY_PERMISSIONS,
}

/** Whether somebody with these roles may do something. */
export function isAllowed(roles: readonly Role[], action: Action): boolean {
  return holdsOneOf(roles, PERMISSIONS[action])
}
