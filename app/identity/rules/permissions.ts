import type { Role, RolesByAction, Workspace } from '../contract'

/** Who may do what with people and their roles. */
export const IDENTITY_PERMISSIONS = {
  'identity.enter-official': ['author', 'analyst', 'publisher', 'plain-confirmer', 'coordinator', 'advisory-member', 'auditor'],
  'identity.enter-association': ['representative', 'signatory'],
  'identity.enter-moderation': ['moderator', 'administrator'],
} as const satisfies RolesByAction

/** Whether somebody with these roles may do what those roles may. */
export function holdsOneOf(held: readonly Role[], needed: readonly Role[]): boolean {
  return held.some((role) => needed.includes(role))
}

/** The workspaces that somebody with these roles has, the one they most likely come for first. */
export function workspacesOf(roles: readonly Role[]): Workspace[] {
  const ways: [Workspace, readonly Role[]][] = [
    ['official', IDENTITY_PERMISSIONS['identity.enter-official']],
    ['association', IDENTITY_PERMISSIONS['identity.enter-association']],
    ['moderation', IDENTITY_PERMISSIONS['identity.enter-moderation']],
  ]
  return ways.filter(([, needed]) => holdsOneOf(roles, needed)).map(([workspace]) => workspace)
}
