import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { ProviderKind } from '../contract'

/** The person a provider knows by this key, or null. */
export async function findPersonByKey(scope: CountyScope, db: Reader, provider: ProviderKind, keyDigest: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const row = await db.personKey.findUnique({ where: { countyId_provider_keyDigest: { countyId: scope.countyId, provider, keyDigest } }, select: { personId: true } })
  return row?.personId ?? null
}

/** Notes that a provider knows a person by this key. Whoever it stood for before stays: a key leads to one person. */
export async function linkPersonKey(scope: CountyScope, db: Reader, key: { provider: ProviderKind; keyDigest: Uint8Array<ArrayBuffer>; personId: string; now: Date }): Promise<boolean> {
  const { provider, keyDigest, personId, now } = key
  const { count } = await db.personKey.createMany({ data: [{ countyId: scope.countyId, provider, keyDigest, personId, linkedAt: now }], skipDuplicates: true })
  return count === 1
}

/** The kinds of provider that know a person. */
export async function providersOf(scope: CountyScope, db: Reader, personId: string): Promise<ProviderKind[]> {
  const rows = await db.personKey.findMany({ where: { countyId: scope.countyId, personId }, select: { provider: true }, distinct: ['provider'] })
  return rows.map(({ provider }) => provider as ProviderKind)
}

/** Forgets by which keys a kind of provider knows a person; how many there were. */
export async function unlinkKeysOf(scope: CountyScope, db: Reader, personId: string, provider: ProviderKind): Promise<number> {
  const { count } = await db.personKey.deleteMany({ where: { countyId: scope.countyId, personId, provider } })
  return count
}
