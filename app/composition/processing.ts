import type { ProcessedTime, Processing } from '~/accountability/contract'
import { ELSEWHERE, PERSONAL_DATA, type TableFacts } from './personal-data'
import { TABLE_RETENTION, type TableRetention } from './table-retention'

/** What the registries say of personal data, for the documents by which a county shows what it does: a table is in them as soon as it has its line. */
export function processingOf(tables: Readonly<Record<string, TableFacts>>, retention: Readonly<Record<string, TableRetention>>, elsewhere: Readonly<Record<string, string>>): Processing {
  return {
    tables: Object.entries(tables).flatMap(([table, facts]) => {
      if ('none' in facts) return []
      const { whose, basis, shown, sealed = [], hashed = [] } = facts
      return [{ table, whose, basis, shown, isSealed: sealed.length > 0, isHashed: hashed.length > 0, kept: keptOf(table, retention) }]
    }),
    // The first word of a place: what stands after it explains the place to whoever reads the registry.
    elsewhere: Object.keys(elsewhere).map((place) => place.split(' ')[0]!),
  }
}

/** What the product itself does. */
export const PROCESSING: Processing = processingOf(PERSONAL_DATA, TABLE_RETENTION, ELSEWHERE)

function keptOf(table: string, retention: Readonly<Record<string, TableRetention>>): ProcessedTime {
  const kept = retention[table]
  if (!kept || 'forGood' in kept) return 'for-good'
  if ('fixed' in kept) return 'fixed'
  if ('kinds' in kept) return { kinds: kept.kinds, ...(kept.rest && { rest: kept.rest }) }
  // What goes along with something that stays, stays: the other table may hold nothing of people, and then no text has words for it.
  return keptOf(kept.alongWith, retention) === 'for-good' ? 'for-good' : { alongWith: kept.alongWith }
}
