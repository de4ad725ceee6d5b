import type { Role, Viewer } from '../contract'
import { entryFor, type Entry } from '../rules/permissions'

/** What happens to this request at the door of a workspace. */
export function entryTo(viewer: Viewer | null, role: Role): Entry {
  return entryFor(viewer, role)
}
