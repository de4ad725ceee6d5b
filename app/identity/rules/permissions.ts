import type { Role, RolesByAction, SignInWay, Workspace } from '../contract'

/** Who may do what with people and their roles. */
export const IDENTITY_PERMISSIONS = {
  'identity.enter-official': ['author', 'analyst', 'publisher', 'plain-confirmer', 'coordinator', 'advisory-member', 'auditor'],
  'identity.enter-association': ['representative', 'signatory'],
  'identity.enter-moderation': ['moderator', 'administrator'],
  'identity.enter-admin': ['administrator', 'auditor'],
  'identity.see-roles': ['administrator', 'auditor'],
  'identity.see-people': ['administrator', 'auditor'],
  'identity.manage-people': ['administrator'],
  'identity.decide-administrators': ['administrator'],
  'identity.enter-audit': ['auditor', 'administrator'],
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
    ['admin', IDENTITY_PERMISSIONS['identity.enter-admin']],
    ['moderation', IDENTITY_PERMISSIONS['identity.enter-moderation']],
    ['audit', IDENTITY_PERMISSIONS['identity.enter-audit']],
  ]
  return ways.filter(([, needed]) => holdsOneOf(roles, needed)).map(([workspace]) => workspace)
}

// Who represents people outside the organisation has no account in its directory.
const OUTSIDE: readonly Role[] = ['representative', 'signatory', 'advisory-member']

/**
 * Whether somebody with these roles may come, and stay, by a way to sign in. Where the organisation's directory is
 * required, those who see what is not public come through it, with its second factor (domain 8.1): neither by letter nor
 * by strong identification. The demonstration's list is no real way.
 */
export function mayComeBy(way: SignInWay, roles: readonly Role[], isDirectoryRequired: boolean): boolean {
  return !isDirectoryRequired || way === 'oidc' || way === 'demo' || roles.every((role) => OUTSIDE.includes(role))
}
