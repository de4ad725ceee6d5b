import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { findShownContents } from './store/shown-texts.server'

/** The contents of statements as others may see them, with what is hidden masked; those that have not arrived are left out. */
export async function shownContents(scope: CountyScope, db: Reader, statementIds: readonly string[]): Promise<Map<string, unknown>> {
  return await findShownContents(scope, db, statementIds)
}
