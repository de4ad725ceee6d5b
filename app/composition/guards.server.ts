import { holdsAny } from '~/identity/guards.server'
import { shownContents } from '~/moderation/guards.server'
import { isSummaryPublished } from '~/summaries/guards.server'
import type { RequestGuards } from '../routes/load-context'
import { PERMISSIONS } from './permissions.server'

/** Facts of later areas that commands of earlier ones must not overrun, asked inside their own transaction. */
export const requestGuards: RequestGuards = {
  shownContents: async ({ scope, db }, statementIds) => await shownContents(scope, db, statementIds),
  isSummaryPublished: async ({ scope, db }, consultationId) => await isSummaryPublished(scope, db, consultationId),
  may: async (inside, action) => await holdsAny(inside, PERMISSIONS[action]),
}
