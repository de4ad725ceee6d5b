import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import { findById, type KeptConsultation } from './consultations.server'

/** The consultation, held against changes until the transaction ends; null when there is none. */
export async function lockSchedule(scope: CountyScope, db: Transaction, id: string): Promise<KeptConsultation | null> {
  await db.$queryRaw`SELECT 1 AS held FROM consultation WHERE county_id = ${scope.countyId} AND id = ${id}::uuid FOR SHARE`
  return await findById(scope, db, id)
}
