import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Reader } from '~/platform/db/database.server'
import type { PersonFacts, Role } from '../contract'

type PersonRow = { id: string; displayName: string; title: unknown; email: string | null; locale: string }
type GrantRow = { personId: string; role: string }

/** The person with this id and the roles held on a day, or null when there is none or their time has ended. */
export async function findPerson(scope: CountyScope, db: Reader, personId: string, day: string): Promise<PersonFacts | null> {
  const row = await db.person.findFirst({ where: { countyId: scope.countyId, id: personId, endedAt: null } })
  return row && asFacts(row, await grantsOf(scope, db, [row.id], day))
}

/** The id and language of the person with this (normalised) address, or null. */
export async function findPersonByEmail(scope: CountyScope, db: Reader, email: string): Promise<{ id: string; locale: Locale } | null> {
  const row = await db.person.findFirst({ where: { countyId: scope.countyId, email, endedAt: null }, select: { id: true, locale: true } })
  return row && { id: row.id, locale: storedLocale(row.locale) }
}

/** The names of people by id, whether or not their time has ended. */
export async function findNames(scope: CountyScope, db: Reader, personIds: readonly string[]): Promise<Record<string, string>> {
  const rows = await db.person.findMany({ where: { countyId: scope.countyId, id: { in: [...new Set(personIds)] } }, select: { id: true, displayName: true } })
  return Object.fromEntries(rows.map(({ id, displayName }) => [id, displayName]))
}

/** Whether somebody's details may not be disclosed (turvakielto). */
export async function isProtectedPerson(scope: CountyScope, db: Reader, personId: string): Promise<boolean> {
  const row = await db.person.findFirst({ where: { countyId: scope.countyId, id: personId }, select: { isProtected: true } })
  return row?.isProtected ?? false
}

/** Notes whether somebody's details may be disclosed. */
export async function protectPerson(scope: CountyScope, db: Reader, personId: string, isProtected: boolean): Promise<void> {
  await db.person.updateMany({ where: { countyId: scope.countyId, id: personId }, data: { isProtected } })
}

/** Forgets the addresses of mail of some people; gives how many had one. */
export async function forgetEmail(scope: CountyScope, db: Reader, personIds: readonly string[]): Promise<number> {
  const { count } = await db.person.updateMany({ where: { countyId: scope.countyId, id: { in: [...personIds] }, email: { not: null } }, data: { email: null } })
  return count
}

/** Everybody who may sign in, with the roles held on a day. */
export async function listPeople(scope: CountyScope, db: Reader, day: string): Promise<PersonFacts[]> {
  const rows = await db.person.findMany({ where: { countyId: scope.countyId, endedAt: null }, orderBy: [{ createdAt: 'asc' }, { email: 'asc' }] })
  const grants = await grantsOf(scope, db, rows.map((row) => row.id), day)
  return rows.map((row) => asFacts(row, grants))
}

/** Adds a person and answers their id; somebody who has just been added with the same address is that person. */
export async function insertPerson(
  scope: CountyScope,
  db: Reader,
  person: { email: string | null; displayName: string; title: LocalizedText | null; locale: Locale; at: Date },
): Promise<string> {
  const id = randomUUID()
  const { count } = await db.person.createMany({
    data: [{
      countyId: scope.countyId, id, email: person.email, displayName: person.displayName, locale: person.locale, createdAt: person.at,
      ...(person.title ? { title: person.title } : {}),
    }],
    skipDuplicates: true,
  })
  if (count === 1) return id
  const known = await db.person.findFirstOrThrow({ where: { countyId: scope.countyId, email: person.email }, select: { id: true } })
  return known.id
}

/** A person as kept, also one whose time has ended, or null. */
export async function findKeptPerson(scope: CountyScope, db: Reader, personId: string): Promise<{ displayName: string; email: string | null; locale: Locale; createdAt: Date; endedAt: Date | null } | null> {
  const row = await db.person.findFirst({ where: { countyId: scope.countyId, id: personId }, select: { displayName: true, email: true, locale: true, createdAt: true, endedAt: true } })
  return row && { ...row, locale: storedLocale(row.locale) }
}

/** Ends somebody's time: from now on they cannot sign in. Whether it had not ended before. */
export async function endPersonTime(scope: CountyScope, db: Reader, personId: string, at: Date): Promise<boolean> {
  const { count } = await db.person.updateMany({ where: { countyId: scope.countyId, id: personId, endedAt: null }, data: { endedAt: at } })
  return count > 0
}

/**
 * Frees an address that somebody holds whose time has ended, and lets go of what providers of identities know them by: the
 * next holder of the address is somebody else. Their name stays with what they have done.
 */
export async function freeAddress(scope: CountyScope, db: Reader, email: string): Promise<void> {
  const { countyId } = scope
  const former = await db.person.updateManyAndReturn({ where: { countyId, email, endedAt: { not: null } }, data: { email: null }, select: { id: true } })
  await db.personKey.deleteMany({ where: { countyId, personId: { in: former.map(({ id }) => id) } } })
}

// A role is held from its first to its last day, both included.
async function grantsOf(scope: CountyScope, db: Reader, personIds: string[], day: string): Promise<GrantRow[]> {
  const on = new Date(`${day}T00:00:00Z`)
  return await db.roleGrant.findMany({
    where: { countyId: scope.countyId, personId: { in: personIds }, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] },
    select: { personId: true, role: true },
  })
}

function asFacts(row: PersonRow, grants: GrantRow[]): PersonFacts {
  const held = grants.filter((grant) => grant.personId === row.id)
  return {
    personId: row.id, displayName: row.displayName, title: (row.title as LocalizedText | null) ?? null, email: row.email, locale: storedLocale(row.locale),
    roles: [...new Set(held.map((grant) => grant.role as Role))],
  }
}
