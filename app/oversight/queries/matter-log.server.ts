import { entriesAbout, type LogEntry as Entry } from '~/platform/db/audit-log.server'
import type { Work } from '~/platform/db/work.server'
import { publicEntry } from '../rules/public-log'

/** One entry of the log as a package holds it: ids and codes. */
export type LogEntry = Entry

/** What the log says of some things, in the order of time, as everybody may read it. */
export async function matterLog(work: Pick<Work, 'scope' | 'db'>, subjects: readonly { kind: string; id: string }[]): Promise<LogEntry[]> {
  return subjects.length === 0 ? [] : (await entriesAbout(work.scope, work.db, subjects)).map(publicEntry)
}
