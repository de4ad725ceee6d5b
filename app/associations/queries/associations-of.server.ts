import { dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { RepresentedAssociation } from '../contract'
import { findAssociations } from '../store/associations.server'
import { representationsOf } from '../store/representations.server'

/** The associations a person may speak for today, and in what position. */
export async function associationsOf(work: Work, personId: string): Promise<RepresentedAssociation[]> {
  const representations = await representationsOf(work.scope, work.db, personId, dayOf(work.now))
  const associations = await findAssociations(work.scope, work.db, representations.map((each) => each.associationId))
  return associations.map((facts) => ({ ...facts, position: representations.find((each) => each.associationId === facts.id)!.position }))
}
