import type { Actor } from '~/platform/db/work.server'

/** The id of the signed-in person who acts, or null when the product itself does. */
export function personOf({ actor }: { actor: Actor }): string | null {
  return actor.kind === 'person' ? actor.personId : null
}
