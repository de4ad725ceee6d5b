import type { Role } from '~/identity/contract'
import type { Action, RequestContext } from './load-context'

/** Something the viewer may not do, and the roles that may. */
export type PartOfOthers = { action: Action; roles: Role[] }

/** What the viewer of a page may do, by the page's own short names, and what on it belongs to others. */
export function mayOf<N extends string>(context: Pick<RequestContext, 'may' | 'permissions'>, asked: Record<N, Action>): { may: Record<N, boolean>; others: Record<N, PartOfOthers | null> } {
  const entries = Object.entries(asked) as [N, Action][]
  const may = Object.fromEntries(entries.map(([name, action]) => [name, context.may(action)])) as Record<N, boolean>
  const others = Object.fromEntries(entries.map(([name, action]) => [name, may[name] ? null : { action, roles: [...context.permissions[action]] }])) as Record<N, PartOfOthers | null>
  return { may, others }
}
