import type { Work } from '~/platform/db/work.server'
import { nextUnread } from '../rules/desk-tasks'
import { findStatementsByReading } from '../store/read-marks.server'

/** The arrived statements of a consultation that somebody has read. */
export async function readStatements(work: Work, consultationId: string): Promise<string[]> {
  return (await findStatementsByReading(work.scope, work.db, consultationId)).filter((each) => each.isRead).map((each) => each.id)
}

/** The statement to read after this one, in the order of arrival, or null when all others have been read. */
export async function nextUnreadStatement(work: Work, consultationId: string, statementId: string): Promise<string | null> {
  return nextUnread(await findStatementsByReading(work.scope, work.db, consultationId), statementId)
}
