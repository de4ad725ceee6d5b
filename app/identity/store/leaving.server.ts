import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** Ends a person's time, with all sessions and unused links. False when it had ended. */
export async function endPerson(scope: CountyScope, tx: Transaction, personId: string, at: Date): Promise<boolean> {
  const { count } = await tx.person.updateMany({ where: { countyId: scope.countyId, id: personId, endedAt: null }, data: { endedAt: at } })
  await tx.session.updateMany({ where: { countyId: scope.countyId, personId, endedAt: null }, data: { endedAt: at } })
  await tx.signInLink.deleteMany({ where: { countyId: scope.countyId, personId, usedAt: null } })
  return count === 1
}

/** The people who hold a role on a day, each once; their grants are held, always in the same order, until the transaction ends. */
export async function lockHolders(scope: CountyScope, tx: Transaction, role: string, day: Day): Promise<string[]> {
  const rows = await tx.$queryRaw<{ person_id: string }[]>`
    SELECT g.person_id::text FROM role_grant g
    WHERE g.county_id = ${scope.countyId} AND g.role = ${role} AND g.starts_on <= ${day}::date AND (g.ends_on IS NULL OR g.ends_on >= ${day}::date)
    ORDER BY g.id FOR UPDATE`
  // Asked after the lock: whoever was waited for may have left meanwhile.
  const living = await tx.person.findMany({ where: { countyId: scope.countyId, id: { in: rows.map((row) => row.person_id) }, endedAt: null }, select: { id: true } })
  return living.map(({ id }) => id)
}

/** The people whose time ended, or whose last role ended, on a day or before, or who were entered by then without any role, and whose name is still kept; at most `limit`. */
export async function findEndedBy(scope: CountyScope, db: Reader, day: Day, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id::text AS id FROM person p
    WHERE p.county_id = ${scope.countyId} AND p.erased_at IS NULL AND (
      (p.ended_at AT TIME ZONE 'Europe/Helsinki')::date <= ${day}::date
      OR coalesce((SELECT max(coalesce(g.ends_on, 'infinity'::date)) FROM role_grant g WHERE g.county_id = p.county_id AND g.person_id = p.id), (p.created_at AT TIME ZONE 'Europe/Helsinki')::date) <= ${day}::date
    ) ORDER BY p.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** How many people there are of whom that is so. */
export async function countEndedBy(scope: CountyScope, db: Reader, day: Day): Promise<number> {
  return (await findEndedBy(scope, db, day, 100_000)).length
}

/** Takes name, title and address out of some people, and what providers of identities knew them by; their ids stay with what they did. Gives the ids of those that still had them. */
export async function eraseNames(scope: CountyScope, tx: Transaction, people: readonly { id: string; email: string }[], at: Date): Promise<string[]> {
  const erased: string[] = []
  for (const { id, email } of people) {
    const { count } = await tx.$queryRaw<{ count: number }[]>`
      WITH changed AS (
        UPDATE person SET email = ${email}, display_name = '', title = NULL, is_protected = false, ended_at = coalesce(ended_at, ${at}), erased_at = ${at}
        WHERE county_id = ${scope.countyId} AND id = ${id}::uuid AND erased_at IS NULL RETURNING id
      ) SELECT count(*)::int AS count FROM changed`.then((rows) => rows[0] ?? { count: 0 })
    if (count === 1) erased.push(id)
    await tx.personKey.deleteMany({ where: { countyId: scope.countyId, personId: id } })
  }
  return erased
}

/** How many sign-in links had run out before an instant. */
export async function countLinksExpired(scope: CountyScope, db: Reader, before: Date): Promise<number> {
  return await db.signInLink.count({ where: { countyId: scope.countyId, expiresAt: { lt: before } } })
}

/** Deletes the sign-in links that had run out before an instant, used or not. Gives how many. */
export async function deleteLinksExpired(scope: CountyScope, tx: Transaction, before: Date): Promise<number> {
  const { count } = await tx.signInLink.deleteMany({ where: { countyId: scope.countyId, expiresAt: { lt: before } } })
  return count
}

/** How many sessions were over before an instant. */
export async function countSessionsOver(scope: CountyScope, db: Reader, before: Date): Promise<number> {
  return await db.session.count({ where: { countyId: scope.countyId, ...over(before) } })
}

/** Deletes the sessions that were over before an instant: ended, or past their longest time. Gives how many. */
export async function deleteSessionsOver(scope: CountyScope, tx: Transaction, before: Date): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { countyId: scope.countyId, ...over(before) } })
  return count
}

function over(before: Date) {
  return { OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] }
}
