import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** At most `limit` addresses that are still kept as they were typed. */
export async function findUnsealed(scope: CountyScope, db: Transaction, limit: number): Promise<{ id: string; email: string }[]> {
  const rows = await db.accessibilityRemark.findMany({ where: { countyId: scope.countyId, email: { not: null } }, select: { id: true, email: true }, take: limit })
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
}

/** Every address that is kept, sealed. */
export async function listSealed(scope: CountyScope, db: Reader): Promise<{ id: string; emailSealed: Uint8Array }[]> {
  const rows = await db.accessibilityRemark.findMany({ where: { countyId: scope.countyId, emailSealed: { not: null } }, select: { id: true, emailSealed: true }, orderBy: { id: 'asc' } })
  return rows.flatMap(({ id, emailSealed }) => (emailSealed === null ? [] : [{ id, emailSealed }]))
}

/** Puts a sealed address in the place of the one there is; one that was forgotten meanwhile stays forgotten. */
export async function saveSealed(scope: CountyScope, db: Transaction, id: string, emailSealed: Uint8Array<ArrayBuffer>): Promise<void> {
  const where = { countyId: scope.countyId, id, OR: [{ email: { not: null } }, { emailSealed: { not: null } }] }
  await db.accessibilityRemark.updateMany({ where, data: { email: null, emailSealed } })
}

/** Forgets the addresses of some remarks; gives how many had one. */
export async function forgetAddresses(scope: CountyScope, db: Reader, ids: readonly string[]): Promise<number> {
  const where = { countyId: scope.countyId, id: { in: [...ids] }, OR: [{ email: { not: null } }, { emailSealed: { not: null } }] }
  const { count } = await db.accessibilityRemark.updateMany({ where, data: { email: null, emailSealed: null } })
  return count
}
