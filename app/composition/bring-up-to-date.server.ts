import { sealOldAddresses } from '~/accessibility/commands/seal-old-addresses.server'
import { stateFirstDefect } from '~/accessibility/commands/state-first-defect.server'
import { firstDefect } from '~/accessibility/documents/first-defect'
import type { CountyScope } from '~/kernel/county-scope'
import { sealOldContacts } from '~/notifications/commands/seal-old-contacts.server'
import { databaseName } from '~/platform/db/database-name.server'
import { oneAtATime } from '~/platform/db/one-at-a-time.server'
import type { Work } from '~/platform/db/work.server'
import { openJournalFile, type JournalFile } from '~/platform/files/journal-file.server'
import { isOlderThanJournal, replayJournal } from './journal.server'
import type { Parts } from './start-parts.server'

/** Whoever does again what the journal names holds this advisory lock. */
const REPLAYING = 72_707_372

/**
 * What every start sees to before pages are served. A database older than its journal of deletions is a restored copy:
 * what was deleted since is deleted again. Addresses from before sealing, or under an old key, are sealed anew. A county from
 * before its first defect stood in its list is given it.
 */
export async function bringUpToDate({ database, dataKeys, sites, log }: Pick<Parts, 'database' | 'dataKeys' | 'sites' | 'log'>, journal: JournalFile): Promise<void> {
  const lines = journal.read()
  for (const { id, scope, originalLocale, settings } of sites.all()) {
    const work = systemWork(scope, database.db, 'start')
    // A server and a worker of its own start together: the second must not do again what people have decided since the first.
    await oneAtATime(database.pool, REPLAYING, async () => {
      if (!(await isOlderThanJournal(work, lines))) return
      const { deleted } = await replayJournal(work, lines)
      log.warn({ countyId: id, deleted }, 'the database is older than its journal of deletions: what was deleted since has been deleted again')
    })
    // Whoever has stated that everything is accessible has had it tried.
    if (settings.accessibility?.status !== 'fully') await stateFirstDefect(work, { originalLocale, what: firstDefect() })
    const counts = [await sealOldContacts(work, { keys: dataKeys }), await sealOldAddresses(work, { keys: dataKeys })]
    const closed = counts.reduce((sum, each) => sum + each.closed, 0)
    if (closed > 0) log.error({ countyId: id, count: closed }, 'addresses that no key opens: DATA_KEY or SECRET has changed and DATA_KEYS_OLD does not name the old one')
  }
}

/** The journal of deletions of the opened database. */
export async function journalOf({ database, settings }: Pick<Parts, 'database' | 'settings'>): Promise<JournalFile> {
  return openJournalFile(settings.journalFolder, await databaseName(database.db))
}

/** Work that nobody asked for, for one county. */
export function systemWork(scope: CountyScope, db: Work['db'], requestId: string, now: Date = new Date()): Work {
  return { scope, db, now, actor: { kind: 'system' }, requestId }
}
