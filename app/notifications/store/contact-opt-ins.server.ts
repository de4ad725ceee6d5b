import type { CountyScope } from '~/kernel/county-scope'
import type { Locale } from '~/kernel/locales'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** An address about to be kept: sealed, under a random id, with the day only; neither leads to an answer (domain rule P-8). */
export type NewContact = { id: string; emailSealed: Uint8Array<ArrayBuffer>; purposes: string[]; locale: Locale; consultationId: string | null; receivedOn: Day }

/** Adds an address under the id of its form; false when there is one already. */
export async function addContactOptIn(scope: CountyScope, db: Transaction, { receivedOn, ...optIn }: NewContact): Promise<boolean> {
  const { count } = await db.contactOptIn.createMany({ data: [{ countyId: scope.countyId, ...optIn, receivedOn: new Date(`${receivedOn}T00:00:00Z`) }], skipDuplicates: true })
  return count > 0
}

/** The address with this id, sealed, with what it is for; null when there is none. */
export async function findContact(scope: CountyScope, db: Reader, id: string): Promise<Pick<NewContact, 'purposes' | 'consultationId'> & { emailSealed: Uint8Array | null } | null> {
  return await db.contactOptIn.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } }, select: { purposes: true, consultationId: true, emailSealed: true } })
}

/** At most `limit` addresses that are still kept as they were typed. */
export async function findUnsealed(scope: CountyScope, db: Transaction, limit: number): Promise<{ id: string; email: string }[]> {
  const rows = await db.contactOptIn.findMany({ where: { countyId: scope.countyId, email: { not: null } }, select: { id: true, email: true }, take: limit })
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
}

/** Puts a sealed address in the place of the one there is; one that was forgotten meanwhile stays forgotten. */
export async function saveSealed(scope: CountyScope, db: Transaction, id: string, emailSealed: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.contactOptIn.updateMany({ where: { countyId: scope.countyId, id }, data: { email: null, emailSealed } })
}

/** Every address that is kept, sealed, in the order of the random ids. */
export async function listSealed(scope: CountyScope, db: Reader): Promise<{ id: string; emailSealed: Uint8Array }[]> {
  const rows = await db.contactOptIn.findMany({ where: { countyId: scope.countyId, emailSealed: { not: null } }, select: { id: true, emailSealed: true }, orderBy: { id: 'asc' } })
  return rows.flatMap(({ id, emailSealed }) => (emailSealed === null ? [] : [{ id, emailSealed }]))
}

/**
 * Writes every address anew in the order of the random ids and in one transaction, so that neither the place of a row
 * nor the number of the transaction that wrote it tells in which order people came. Gives how many there are.
 */
export async function writeAnewInRandomOrder(scope: CountyScope, db: Transaction): Promise<number> {
  return await db.$executeRaw`
    WITH taken AS (DELETE FROM contact_opt_in WHERE county_id = ${scope.countyId} RETURNING *)
    INSERT INTO contact_opt_in SELECT * FROM taken ORDER BY id`
}

/** How many addresses came on a day or before. */
export async function countReceivedBy(scope: CountyScope, db: Reader, day: Day): Promise<number> {
  return await db.contactOptIn.count({ where: { countyId: scope.countyId, receivedOn: { lte: new Date(`${day}T00:00:00Z`) } } })
}

/** Deletes at most `limit` of them; gives their ids. */
export async function deleteReceivedBy(scope: CountyScope, db: Transaction, day: Day, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM contact_opt_in WHERE county_id = ${scope.countyId} AND id IN (
      SELECT id FROM contact_opt_in WHERE county_id = ${scope.countyId} AND received_on <= ${day}::date ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id::text`
  return rows.map(({ id }) => id)
}

/** Deletes the addresses of these ids; gives how many there were. */
export async function deleteContacts(scope: CountyScope, db: Transaction, ids: readonly string[]): Promise<number> {
  const { count } = await db.contactOptIn.deleteMany({ where: { countyId: scope.countyId, id: { in: [...ids] } } })
  return count
}

/** Every sealed address with what its giver wants to hear about, in the order of the random ids. */
export async function listWhole(scope: CountyScope, db: Reader): Promise<{ id: string; emailSealed: Uint8Array; purposes: string[]; locale: string; receivedOn: Day }[]> {
  const rows = await db.contactOptIn.findMany({ where: { countyId: scope.countyId, emailSealed: { not: null } }, orderBy: { id: 'asc' } })
  return rows.map(({ id, emailSealed, purposes, locale, receivedOn }) => ({ id, emailSealed: emailSealed!, purposes, locale, receivedOn: receivedOn.toISOString().slice(0, 10) }))
}
