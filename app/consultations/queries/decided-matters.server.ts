import type { Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { findDecidedBy } from '../store/decided.server'

/** The published consultations whose day of decision is this day or an earlier one, by id, the earliest first. */
export async function mattersDecidedBy(work: Pick<Work, 'scope' | 'db'>, day: Day): Promise<{ id: string; slug: string }[]> {
  return await findDecidedBy(work.scope, work.db, day)
}
