import type { Work } from '~/platform/db/work.server'
import { emptyDraft } from '../rules/completeness'
import { countOldDrafts, countOldWithdrawn } from '../store/old-drafts.server'

/** How many statements that were begun and never given would be deleted by an instant. */
export async function statementDraftsDue(work: Pick<Work, 'scope' | 'db'>, before: Date): Promise<number> {
  return await countOldDrafts(work.scope, work.db, before)
}

/** How many withdrawn statements would lose their words by an instant. */
export async function withdrawnStatementsDue(work: Pick<Work, 'scope' | 'db'>, before: Date): Promise<number> {
  return await countOldWithdrawn(work.scope, work.db, before, emptyDraft())
}
