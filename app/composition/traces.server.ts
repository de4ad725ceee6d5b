import { rowsOf } from '~/platform/db/rows-of.server'
import type { Work } from '~/platform/db/work.server'
import { PERSONAL_DATA, type TraceKind } from './personal-data'

/** Where a person's id stands, by what that tells of them. */
export type Trace = { kind: TraceKind; table: string; column: string; count: number; ids: string[] }

/** Everything under which the id of somebody who signs in is kept, by the registry of personal data. */
export async function tracesOf(work: Pick<Work, 'scope' | 'db'>, personId: string): Promise<Trace[]> {
  const traces: Trace[] = []
  for (const [table, facts] of Object.entries(PERSONAL_DATA)) {
    for (const [column, kind] of Object.entries(facts.traces ?? {})) {
      const found = await rowsOf(work.scope, work.db, { table, column }, personId)
      if (found.count > 0) traces.push({ kind, table, column, ...found })
    }
  }
  return traces
}
