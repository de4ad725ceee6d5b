import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { Transaction } from '~/platform/db/database.server'

/** Adds an address under a random id, with the day only: neither leads to an answer (domain rule P-8). */
export async function addContactOptIn(scope: CountyScope, db: Transaction, optIn: { email: string; purposes: string[]; locale: Locale; consultationId: string | null; receivedOn: Day }): Promise<void> {
  const { receivedOn, ...rest } = optIn
  await db.contactOptIn.create({ data: { countyId: scope.countyId, id: randomUUID(), ...rest, receivedOn: new Date(`${receivedOn}T00:00:00Z`) } })
}
