import { holdsAny } from '~/identity/guards.server'
import { accept, refuse, type Result } from '~/kernel/results'
import { isDay } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import type { RepresentativePosition } from '../contract'
import { ASSOCIATIONS_PERMISSIONS } from '../rules/permissions'
import { findAssociation } from '../store/associations.server'
import { insertRepresentation } from '../store/representations.server'

/** Names somebody to speak for an association from a day on. Refused: `no-such-association`, `bad-days`. */
export async function nameRepresentative(
  work: Work,
  input: { associationId: string; personId: string; position: RepresentativePosition; startsOn: string; endsOn?: string },
): Promise<Result<{ representationId: string }, 'no-such-association' | 'bad-days'>> {
  const { startsOn, endsOn } = input
  if (!isDay(startsOn) || (endsOn !== undefined && (!isDay(endsOn) || endsOn < startsOn))) return refuse('bad-days')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ASSOCIATIONS_PERMISSIONS['associations.name-representative']))) return forbidden()
    if (!(await findAssociation(inside.scope, inside.db, { id: input.associationId }))) return refuse('no-such-association')
    const representationId = await insertRepresentation(inside.scope, inside.db, { ...input, endsOn: endsOn ?? null })
    await recordChange(inside, { action: 'associations.representative-named', subject: { kind: 'association', id: input.associationId }, details: { position: input.position } })
    return accept({ representationId })
  })
}
