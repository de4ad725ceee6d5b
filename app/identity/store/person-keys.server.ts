import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { ProviderKind } from '../contract'
import type { Standing } from '../rules/passing-on'

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

/** Somebody with whether their details may not be disclosed, which goes along when a key passes on. */
export type KeyHolder = Standing & { isProtected: boolean }

/**
 * Whom a key leads to, or null. Person and key are held until the transaction ends: a key that is being taken away waits
 * for the sign-in under way, whose session it then ends, or the sign-in waits and finds no key.
 */
export async function lockKeyHolder(scope: CountyScope, tx: Transaction, provider: ProviderKind, keyDigest: Uint8Array<ArrayBuffer>): Promise<KeyHolder | null> {
  const { countyId } = scope
  // The person first, as everything does that ends somebody and then forgets their keys: neither waits for the other in turn.
  await tx.$queryRaw`
    SELECT p.id FROM person p WHERE p.county_id = ${countyId} AND p.id = (
      SELECT k.person_id FROM person_key k WHERE k.county_id = ${countyId} AND k.provider = ${provider} AND k.key_digest = ${keyDigest}
    ) FOR NO KEY UPDATE`
  const rows = await tx.$queryRaw<{ person_id: string }[]>`
    SELECT k.person_id::text FROM person_key k WHERE k.county_id = ${countyId} AND k.provider = ${provider} AND k.key_digest = ${keyDigest} FOR UPDATE`
  return rows[0] ? await standingOf(scope, tx, rows[0].person_id) : null
}

/** Somebody's standing, or null when there is no such person. */
export async function standingOf(scope: CountyScope, db: Reader, personId: string): Promise<KeyHolder | null> {
  const { countyId } = scope
  const person = await db.person.findFirst({ where: { countyId, id: personId }, select: { endedAt: true, isProtected: true } })
  const grants = await db.roleGrant.findMany({ where: { countyId, personId }, select: { startsOn: true, endsOn: true } })
  return person && { personId, isEnded: person.endedAt !== null, isProtected: person.isProtected, grants: grants.map(({ startsOn, endsOn }) => ({ startsOn: dayIn(startsOn), endsOn: endsOn && dayIn(endsOn) })) }
}

/** Lets a key lead from one person to another. False when it leads to the first one no longer. */
export async function passKeyOn(scope: CountyScope, tx: Transaction, key: { provider: ProviderKind; keyDigest: Uint8Array<ArrayBuffer>; from: string; to: string; now: Date }): Promise<boolean> {
  const { provider, keyDigest, from, to, now } = key
  const { count } = await tx.personKey.updateMany({ where: { countyId: scope.countyId, provider, keyDigest, personId: from }, data: { personId: to, linkedAt: now } })
  return count === 1
}

/** The kinds of provider that know a person, each with when it was first linked to them. */
export async function linkedAtOf(scope: CountyScope, db: Reader, personId: string): Promise<Partial<Record<ProviderKind, Date>>> {
  const rows = await db.personKey.groupBy({ by: ['provider'], where: { countyId: scope.countyId, personId }, _min: { linkedAt: true } })
  return Object.fromEntries(rows.map(({ provider, _min }) => [provider, _min.linkedAt]))
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

function dayIn(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
