import { areCountsFrozen } from '~/analysis/guards.server'
import type { DeletionGuards } from '~/answers/commands/delete-answers.server'
import { decisionDay } from '~/consultations/guards.server'
import { dayOf } from '~/kernel/times'
import { isSummaryPublished, summaryPublishedAt } from '~/summaries/guards.server'
import type { RequestGuards } from '../routes/load-context'

/** Facts of later areas that commands of earlier ones must not overrun, asked inside their own transaction. */
export const requestGuards: RequestGuards = {
  isSummaryPublished: async ({ scope, db }, consultationId) => await isSummaryPublished(scope, db, consultationId),
}

/** What decides whether the answers of a matter may be deleted, asked inside the transaction that deletes them. */
export const deletionGuards: DeletionGuards = {
  matterFacts: async ({ scope, db }, consultationId) => {
    const decisionOn = await decisionDay(scope, db, consultationId)
    const summaryAt = await summaryPublishedAt(scope, db, consultationId)
    return { decisionOn, summaryPublishedOn: summaryAt && dayOf(summaryAt), areCountsFrozen: await areCountsFrozen(scope, db, consultationId) }
  },
}
