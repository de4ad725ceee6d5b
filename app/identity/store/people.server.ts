import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import { isLocale, type Locale } from '~/kernel/locales'
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
  return row && { id: row.id, locale: localeOf(row.locale) }
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

/** Forgets somebody's address of mail. */
export async function forgetEmail(scope: CountyScope, db: Reader, personId: string): Promise<void> {
  await db.person.updateMany({ where: { countyId: scope.countyId, id: personId }, data: { email: null } })
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
    personId: row.id, displayName: row.displayName, title: (row.title as LocalizedText | null) ?? null, email: row.email, locale: localeOf(row.locale),
    roles: [...new Set(held.map((grant) => grant.role as Role))],
  }
}

function localeOf(stored: string): Locale {
  return isLocale(stored) ? stored : 'fi'
}
