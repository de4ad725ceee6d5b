import type { LocalizedText } from '~/kernel/localized-text'
import { toMinute } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { findGivers } from '../store/givers.server'
import { listGiven } from '../store/statements.server'

/** What the case register keeps of a statement that was given, also of one that was withdrawn (Act 906/2019, section 26): no words. Times are told to the minute. */
export type RegisteredStatement = { id: string; documentNumber: string; giver: LocalizedText; arrivedAt: Date; withdrawnAt: Date | null }

/** Every statement that was ever given on a consultation, in the order of arrival. */
export async function caseRegister(work: Work, consultationId: string): Promise<RegisteredStatement[]> {
  const given = await listGiven(work.scope, work.db, consultationId)
  const givers = await findGivers(work.scope, work.db, given.map(({ associationId }) => associationId))
  return given.map(({ id, associationId, documentNumber, submittedAt, withdrawnAt }) => ({
    id, documentNumber, giver: givers.get(associationId)?.name ?? {}, arrivedAt: toMinute(submittedAt), withdrawnAt: withdrawnAt && toMinute(withdrawnAt),
  }))
}
