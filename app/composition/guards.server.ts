import { areCountsFrozen } from '~/analysis/guards.server'
import type { DeletionGuards } from '~/answers/commands/delete-answers.server'
import { decisionDay } from '~/consultations/guards.server'
import { holdsAny } from '~/identity/guards.server'
import { dayOf } from '~/kernel/times'
import { shownContents } from '~/moderation/guards.server'
import { actsOn } from '~/statements/guards.server'
import { hasPublishedSummary, isSummaryPublished, summaryPublishedAt } from '~/summaries/guards.server'
import type { RequestGuards } from '../routes/load-context'
import { PERMISSIONS } from './permissions.server'

/** Facts of later areas that commands of earlier ones must not overrun, asked inside their own transaction. */
export const requestGuards: RequestGuards = {
  shownContents: async ({ scope, db }, statementIds) => await shownContents(scope, db, statementIds),
  isSummaryPublished: async ({ scope, db }, consultationId) => await isSummaryPublished(scope, db, consultationId),
  may: async (inside, action) => await holdsAny(inside, PERMISSIONS[action]),
  nameNeededFor: async ({ scope, db }, personId) => {
    const { hasGiven, hasReleased } = await actsOn(scope, db, personId)
    const hasPublished = await hasPublishedSummary(scope, db, personId)
    return [...(hasGiven ? ['statement-given' as const] : []), ...(hasReleased ? ['text-released' as const] : []), ...(hasPublished ? ['summary-published' as const] : [])]
  },
}

/** What decides whether the answers of a matter may be deleted, asked inside the transaction that deletes them. */
export const deletionGuards: DeletionGuards = {
  matterFacts: async ({ scope, db }, consultationId) => {
    const decisionOn = await decisionDay(scope, db, consultationId)
    const summaryAt = await summaryPublishedAt(scope, db, consultationId)
    return { decisionOn, summaryPublishedOn: summaryAt && dayOf(summaryAt), areCountsFrozen: await areCountsFrozen(scope, db, consultationId) }
  },
}
