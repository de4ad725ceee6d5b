import { mayRepresent } from '~/associations/guards.server'
import type { RepresentativePosition } from '~/associations/contract'
import { holdsAny } from '~/identity/guards.server'
import { dayOf } from '~/kernel/times'
import type { WorkInTransaction } from '~/platform/db/work.server'
import { STATEMENTS_PERMISSIONS } from '../rules/permissions'

type OfAssociation = 'statements.write' | 'statements.give'

/** In what position the person who acts may write for an association, or give, today, held until the transaction ends; null if not. */
export async function positionOfActor(inside: WorkInTransaction, associationId: string, action: OfAssociation = 'statements.write'): Promise<{ personId: string; position: RepresentativePosition } | null> {
  if (inside.actor.kind !== 'person') return null
  if (!(await holdsAny(inside, STATEMENTS_PERMISSIONS[action]))) return null
  const { personId } = inside.actor
  const position = await mayRepresent(inside.scope, inside.db, associationId, personId, dayOf(inside.now))
  return position && { personId, position }
}
