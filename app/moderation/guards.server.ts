import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { SourceKind } from './contract'
import { findShownContents } from './store/shown-texts.server'
import { holdTextsOf } from './store/texts.server'

/** The contents of statements as others may see them, with what is hidden masked; those that have not arrived are left out. */
export async function shownContents(scope: CountyScope, db: Reader, statementIds: readonly string[]): Promise<Map<string, unknown>> {
  return await findShownContents(scope, db, statementIds)
}

/** How an answer or statement is shown stays the same until the transaction ends: a decision that shows more comes before it or after it. */
export async function holdShown(scope: CountyScope, inside: Transaction, sourceKind: SourceKind, sourceId: string): Promise<void> {
  await holdTextsOf(scope, inside, sourceKind, sourceId)
}
