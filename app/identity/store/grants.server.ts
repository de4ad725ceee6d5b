import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Role } from '../contract'
import type { Grant } from '../rules/grants'

/** Whether the person holds one of the roles on the day; the grants are locked against a change until the transaction ends. */
export async function lockGrants(scope: CountyScope, tx: Transaction, held: { personId: string; roles: readonly Role[]; day: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM role_grant g JOIN person p ON p.county_id = g.county_id AND p.id = g.person_id AND p.ended_at IS NULL
    WHERE g.county_id = ${scope.countyId} AND g.person_id = ${held.personId}::uuid AND g.role = ANY(${[...held.roles]}::text[])
      AND g.starts_on <= ${held.day}::date AND (g.ends_on IS NULL OR g.ends_on >= ${held.day}::date)
    FOR SHARE OF g`
  return rows.length > 0
}

/**
 * Holds everything that decides who administers a county until the transaction ends. To be taken before any grant is
 * locked: two administrators who end each other's role at the same moment then act one after the other.
 */
export async function lockAdministration(scope: CountyScope, tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`administrators of ${scope.countyId}`}))`
}

/** All grants of a person with who gave them, the newest first. */
export async function findGrants(scope: CountyScope, db: Reader, personId: string): Promise<(Grant & { source: GrantSource })[]> {
  const rows = await db.roleGrant.findMany({ where: { countyId: scope.countyId, personId }, orderBy: [{ startsOn: 'desc' }, { role: 'asc' }] })
  return rows.map((row) => ({ ...grantOf(row), source: row.source as GrantSource }))
}

/** The administrator grants of people who have not left, with whose they are. */
export async function findAdministrators(scope: CountyScope, db: Reader): Promise<(Grant & { personId: string; email: string | null; locale: string })[]> {
  const rows = await db.$queryRaw<{ id: string; person_id: string; email: string | null; locale: string; role: string; starts_on: Date; ends_on: Date | null }[]>`
    SELECT g.id, g.person_id, p.email, p.locale, g.role, g.starts_on, g.ends_on FROM role_grant g JOIN person p ON p.county_id = g.county_id AND p.id = g.person_id AND p.ended_at IS NULL
    WHERE g.county_id = ${scope.countyId} AND g.role = 'administrator'`
  return rows.map((row) => ({ ...grantOf({ id: row.id, role: row.role, startsOn: row.starts_on, endsOn: row.ends_on }), personId: row.person_id, email: row.email, locale: row.locale }))
}

/** Who gave a role: somebody here, or the groups of the organisation's own directory. */
export type GrantSource = 'invited' | 'organisation'

/**
 * Gives a role for some days; whether anything changed. One that is held or to come on any of these days stays as it is;
 * one that had ended on its first day is given anew.
 */
export async function giveRole(scope: CountyScope, tx: Reader, given: { personId: string; role: Role; startsOn: Day; endsOn: Day | null; source?: GrantSource }): Promise<boolean> {
  const { personId, role, startsOn, endsOn, source = 'invited' } = given
  const count = await tx.$executeRaw`
    INSERT INTO role_grant (county_id, id, person_id, role, starts_on, ends_on, source)
    SELECT ${scope.countyId}, ${randomUUID()}::uuid, ${personId}::uuid, ${role}, ${startsOn}::date, ${endsOn}::date, ${source}
    WHERE NOT EXISTS (
      SELECT 1 FROM role_grant g WHERE g.county_id = ${scope.countyId} AND g.person_id = ${personId}::uuid AND g.role = ${role}
        AND (g.ends_on IS NULL OR (g.ends_on >= g.starts_on AND g.ends_on >= ${startsOn}::date)) AND g.starts_on <= coalesce(${endsOn}::date, 'infinity'::date)
    )
    ON CONFLICT (county_id, person_id, role, starts_on) DO UPDATE SET ends_on = excluded.ends_on, source = excluded.source`
  return count > 0
}

/** The roles that the organisation's directory has given somebody and that hold on a day. */
export async function rolesFromDirectory(scope: CountyScope, db: Reader, personId: string, day: Day): Promise<Role[]> {
  const rows = await db.roleGrant.findMany({
    where: { countyId: scope.countyId, personId, source: 'organisation', startsOn: { lte: dateOf(day) }, OR: [{ endsOn: null }, { endsOn: { gte: dateOf(day) } }] },
    select: { role: true },
    distinct: ['role'],
  })
  return rows.map(({ role }) => role as Role)
}

/** Ends roles that the organisation's directory gave, at once: the day before was their last. */
export async function endRolesFromDirectory(scope: CountyScope, db: Reader, personId: string, roles: readonly Role[], today: { day: Day; dayBefore: Day }): Promise<void> {
  const given = { countyId: scope.countyId, personId, source: 'organisation', role: { in: [...roles] } }
  // A grant of today has not held for a whole day; ended yesterday it would end before it began.
  await db.roleGrant.deleteMany({ where: { ...given, startsOn: { gte: dateOf(today.day) } } })
  await db.roleGrant.updateMany({ where: { ...given, OR: [{ endsOn: null }, { endsOn: { gte: dateOf(today.day) } }] }, data: { endsOn: dateOf(today.dayBefore) } })
}

/** Sets the last day of a grant; whether that changed anything. */
export async function setLastDay(scope: CountyScope, tx: Reader, grantId: string, endsOn: Day): Promise<boolean> {
  const count = await tx.$executeRaw`UPDATE role_grant SET ends_on = ${endsOn}::date WHERE county_id = ${scope.countyId} AND id = ${grantId}::uuid AND ends_on IS DISTINCT FROM ${endsOn}::date`
  return count > 0
}

/** Ends some grants with a day; those that are over by then stay as they are. Gives how many were ended. */
export async function endGrants(scope: CountyScope, tx: Reader, grantIds: readonly string[], endsOn: Day): Promise<number> {
  return await tx.$executeRaw`UPDATE role_grant SET ends_on = ${endsOn}::date WHERE county_id = ${scope.countyId} AND id = ANY(${[...grantIds]}::uuid[]) AND (ends_on IS NULL OR ends_on > ${endsOn}::date)`
}

/** Ends everything a person holds or is to hold with a day; grants that are over by then stay as they are. */
export async function endAllGrants(scope: CountyScope, tx: Reader, personId: string, endsOn: Day): Promise<void> {
  await tx.$executeRaw`UPDATE role_grant SET ends_on = ${endsOn}::date WHERE county_id = ${scope.countyId} AND person_id = ${personId}::uuid AND (ends_on IS NULL OR ends_on > ${endsOn}::date)`
}

function grantOf(row: { id: string; role: string; startsOn: Date; endsOn: Date | null }): Grant {
  return { id: row.id, role: row.role as Role, startsOn: row.startsOn.toISOString().slice(0, 10), endsOn: row.endsOn?.toISOString().slice(0, 10) ?? null }
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
