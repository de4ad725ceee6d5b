import type { Work } from '~/platform/db/work.server'
import { countKept, countWithdrawn, findConsultationsOf } from '../store/retention.server'

/** How many answers of a consultation are kept, withdrawn ones among them. */
export async function answersKept(work: Pick<Work, 'scope' | 'db'>, consultationId: string): Promise<number> {
  return await countKept(work.scope, work.db, consultationId)
}

/** How many withdrawn answers would be deleted by an instant. */
export async function withdrawnDue(work: Pick<Work, 'scope' | 'db'>, before: Date): Promise<number> {
  return await countWithdrawn(work.scope, work.db, before)
}

/** The consultations that answers of these ids belong to, as far as they are there, each once. */
export async function consultationsOfAnswers(work: Pick<Work, 'scope' | 'db'>, ids: readonly string[]): Promise<string[]> {
  return await findConsultationsOf(work.scope, work.db, ids)
}
