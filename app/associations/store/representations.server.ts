import { randomUUID } from 'node:crypto'
import type { CountyScope } from '~/kernel/county-scope'
import type { Day } from '~/kernel/times'
import type { Reader } from '~/platform/db/database.server'
import type { RepresentativePosition } from '../contract'

/** Who speaks for which association, in what position. */
export type StoredRepresentation = { associationId: string; position: RepresentativePosition }

/** Names somebody to speak for an association from a day on. */
export async function insertRepresentation(
  scope: CountyScope,
  db: Reader,
  facts: { associationId: string; personId: string; position: RepresentativePosition; startsOn: string; endsOn: string | null },
): Promise<string> {
  const id = randomUUID()
  await db.representation.create({
    data: {
      countyId: scope.countyId, id, associationId: facts.associationId, personId: facts.personId, position: facts.position,
      startsOn: asDate(facts.startsOn), endsOn: facts.endsOn ? asDate(facts.endsOn) : null,
    },
  })
  return id
}

/** The associations a person speaks for on a day. */
export async function representationsOf(scope: CountyScope, db: Reader, personId: string, day: string): Promise<StoredRepresentation[]> {
  const rows = await db.representation.findMany({
    where: { countyId: scope.countyId, personId, startsOn: { lte: asDate(day) }, OR: [{ endsOn: null }, { endsOn: { gte: asDate(day) } }] },
    select: { associationId: true, position: true },
  })
  return rows.map((row) => ({ associationId: row.associationId, position: row.position as RepresentativePosition }))
}

/** The position in which a person speaks for an association on a day, locked until the transaction ends, or null. */
export async function lockRepresentation(scope: CountyScope, tx: Reader, associationId: string, personId: string, day: string): Promise<RepresentativePosition | null> {
  const rows = await tx.$queryRaw<{ position: string }[]>`
    SELECT position FROM representation
    WHERE county_id = ${scope.countyId} AND association_id = ${associationId}::uuid AND person_id = ${personId}::uuid
      AND starts_on <= ${day}::date AND (ends_on IS NULL OR ends_on >= ${day}::date)
    ORDER BY starts_on DESC LIMIT 1 FOR SHARE`
  return (rows[0]?.position as RepresentativePosition | undefined) ?? null
}

function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/**
 * Ends at once what a person has said yes to: the day before is the last of what holds, and what has not begun is gone.
 * One that began today then ends before it began, and is kept as who spoke for the association. Gives how many ended.
 */
export async function endRepresentations(scope: CountyScope, tx: Reader, personId: string, today: { day: Day; dayBefore: Day }): Promise<number> {
  await tx.representation.deleteMany({ where: { countyId: scope.countyId, personId, startsOn: { gt: asDate(today.day) } } })
  const { count } = await tx.representation.updateMany({
    where: { countyId: scope.countyId, personId, OR: [{ endsOn: null }, { endsOn: { gte: asDate(today.day) } }] },
    data: { endsOn: asDate(today.dayBefore) },
  })
  return count
}
