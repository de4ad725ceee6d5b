import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Reader, Transaction } from '~/platform/db/database.server'
import type { Role } from '../contract'

/** Whether the person holds one of the roles on the day; the grants are locked against a change until the transaction ends. */
export async function lockGrants(scope: CountyScope, tx: Transaction, held: { personId: string; roles: readonly Role[]; day: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM role_grant g JOIN person p ON p.county_id = g.county_id AND p.id = g.person_id AND p.ended_at IS NULL
    WHERE g.county_id = ${scope.countyId} AND g.person_id = ${held.personId}::uuid AND g.role = ANY(${[...held.roles]}::text[])
      AND g.starts_on <= ${held.day}::date AND (g.ends_on IS NULL OR g.ends_on >= ${held.day}::date)
    FOR SHARE OF g`
  return rows.length > 0
}

/** Who gave a role: somebody here, or the groups of the organisation's own directory. */
export type GrantSource = 'invited' | 'organisation'

/** Grants roles from a day on; one already granted from that day stays as it is. */
export async function grantRoles(scope: CountyScope, db: Reader, personId: string, roles: readonly Role[], from: { day: string; source: GrantSource }): Promise<void> {
  await db.roleGrant.createMany({
    data: roles.map((role) => ({ countyId: scope.countyId, id: randomUUID(), personId, role, startsOn: dateOf(from.day), source: from.source })),
    skipDuplicates: true,
  })
}

/** The roles that the organisation's directory has given somebody and that hold on a day. */
export async function rolesFromDirectory(scope: CountyScope, db: Reader, personId: string, day: string): Promise<Role[]> {
  const rows = await db.roleGrant.findMany({
    where: { countyId: scope.countyId, personId, source: 'organisation', startsOn: { lte: dateOf(day) }, OR: [{ endsOn: null }, { endsOn: { gte: dateOf(day) } }] },
    select: { role: true },
    distinct: ['role'],
  })
  return rows.map(({ role }) => role as Role)
}

/** Ends roles that the organisation's directory gave, at once: the day before was their last. */
export async function endRolesFromDirectory(scope: CountyScope, db: Reader, personId: string, roles: readonly Role[], today: { day: string; dayBefore: string }): Promise<void> {
  const given = { countyId: scope.countyId, personId, source: 'organisation', role: { in: [...roles] } }
  // A grant of today has not held for a whole day; ended yesterday it would end before it began.
  await db.roleGrant.deleteMany({ where: { ...given, startsOn: { gte: dateOf(today.day) } } })
  await db.roleGrant.updateMany({ where: { ...given, OR: [{ endsOn: null }, { endsOn: { gte: dateOf(today.day) } }] }, data: { endsOn: dateOf(today.dayBefore) } })
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
