import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inTransaction, recordChange } from '~/platform/db/work.server'
import { workFor, type TestDatabase } from '../../../../tests/support/database'
import { checkLog } from '../checking.server'
import { sealLog } from '../sealing.server'

/** Logs of counties of their own, written and sealed, and what stands in them. */
export function logsIn({ db, pool }: TestDatabase) {
  const now = new Date('2027-02-01T10:00:00.000Z')
  let counties = 0

  const run = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await pool.query<R>(sql, values)).rows

  /** Writes so many entries in a county of their own, a second apart. */
  async function written(count: number, countyId = `county-${(counties += 1)}`): Promise<string> {
    for (let index = 0; index < count; index += 1) await writeOne(countyId, new Date(now.getTime() + index * 1000))
    return countyId
  }

  async function writeOne(countyId: string, at: Date): Promise<void> {
    await inTransaction(workFor({ db }, { countyId, now: at }), async (inside) => await recordChange(inside, { action: 'test.happened', subject: { kind: 'thing', id: randomUUID() }, details: { version: 1, roles: ['author'] } }))
  }

  /** Entries sealed in batches of four. */
  async function sealed(count: number): Promise<string> {
    const countyId = await written(count)
    await sealLog(db, new Date(now.getTime() + 60_000), 4)
    return countyId
  }

  const batches = async (countyId: string) => await run<{ ordinal: number; first: string; last: string; n: number }>('SELECT ordinal, first_position AS first, last_position AS last, entry_count AS n FROM audit_seal WHERE county_id = $1 ORDER BY ordinal', [countyId])
  const places = async (countyId: string) => (await run<{ position: string | null }>('SELECT position FROM audit_entry WHERE county_id = $1 ORDER BY at, id', [countyId])).map(({ position }) => (position === null ? null : Number(position)))
  const fault = async (countyId: string) => (await checkLog(db, countyId)).fault

  return { now, run, written, writeOne, sealed, batches, places, fault }
}
