import type { CountyScope } from '~/kernel/county-scope'
import { sealOldContacts } from '~/notifications/commands/seal-old-contacts.server'
import type { Work } from '~/platform/db/work.server'
import type { Parts } from './start-parts.server'

/** What every start sees to before pages are served: contact details from before, or under an old key, are sealed anew. */
export async function bringUpToDate({ database, dataKeys, sites, log }: Pick<Parts, 'database' | 'dataKeys' | 'sites' | 'log'>): Promise<void> {
  for (const { id, scope } of sites.all()) {
    const { closed } = await sealOldContacts(systemWork(scope, database.db, 'start'), { keys: dataKeys })
    if (closed > 0) log.error({ countyId: id, count: closed }, 'contact details that no key opens: DATA_KEY or SECRET has changed and DATA_KEYS_OLD does not name the old one')
  }
}

/** Work that nobody asked for, for one county. */
export function systemWork(scope: CountyScope, db: Work['db'], requestId: string, now: Date = new Date()): Work {
  return { scope, db, now, actor: { kind: 'system' }, requestId }
}
