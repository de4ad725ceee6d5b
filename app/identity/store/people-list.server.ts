import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import type { Role } from '../contract'

/** What a list of people is narrowed to. `isEnded`: those whose time has ended, instead of those who may sign in. */
export type PeopleFilters = { words: string; role: Role | null; isEnded: boolean; after: string | null }

/** A row of the list. */
export type PersonRow = { id: string; displayName: string; email: string | null; roles: Role[] }

/** People by name, a page at a time, with the roles they hold on the day; `after` is the id of the last one shown before. */
export async function searchPeople(scope: CountyScope, db: Reader, { words, role, isEnded, after }: PeopleFilters, day: string, limit: number): Promise<PersonRow[]> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db.$queryRaw<{ id: string; display_name: string; email: string | null; roles: string[] }[]>`
    SELECT p.id, p.display_name, p.email, array(
      SELECT DISTINCT g.role FROM role_grant g WHERE g.county_id = p.county_id AND g.person_id = p.id
        AND g.starts_on <= ${day}::date AND (g.ends_on IS NULL OR g.ends_on >= ${day}::date) ORDER BY g.role
    ) AS roles
    FROM person p
    WHERE p.county_id = ${scope.countyId} AND (p.ended_at IS NOT NULL) = ${isEnded}
      AND (lower(p.display_name) LIKE ${pattern} OR p.email LIKE ${pattern})
      AND (${role}::text IS NULL OR EXISTS (
        SELECT 1 FROM role_grant g WHERE g.county_id = p.county_id AND g.person_id = p.id AND g.role = ${role}
          AND g.starts_on <= ${day}::date AND (g.ends_on IS NULL OR g.ends_on >= ${day}::date)
      ))
      AND (${after}::uuid IS NULL OR (lower(p.display_name), p.id) > (SELECT lower(q.display_name), q.id FROM person q WHERE q.county_id = p.county_id AND q.id = ${after}::uuid))
    ORDER BY lower(p.display_name), p.id
    LIMIT ${limit}::int`
  return rows.map((row) => ({ id: row.id, displayName: row.display_name, email: row.email, roles: row.roles as Role[] }))
}
