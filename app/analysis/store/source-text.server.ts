import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { SourceKind } from '../contract'
import { findOwnWords, findStatement } from './sources.server'
import { statementParts } from './statement-parts.server'

/** The words of one part of an answer or statement as they now stand, or null when there are none that count. */
export async function findSourceText(scope: CountyScope, db: Reader, kind: SourceKind, sourceId: string, part: string): Promise<{ consultationId: string; text: string } | null> {
  if (kind === 'answer') return await findOwnWords(scope, db, sourceId, part)
  const statement = await findStatement(scope, db, sourceId)
  const found = statement && statementParts(statement).find((each) => each.part === part)
  return found ? { consultationId: statement.consultationId, text: found.text } : null
}
