import type { CountyScope } from '~/kernel/county-scope'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { Reader, Transaction } from '~/platform/db/database.server'

/** A defect as kept. `revision` grows with every change. */
export type KeptDefect = { id: string; originalLocale: Locale; what: LocalizedText; why: LocalizedText; instead: LocalizedText; requirements: string[]; foundOn: Day; mendBy: Day | null; mendedOn: Day | null; revision: number }

/** What can be changed of a defect. */
export type DefectChange = Pick<KeptDefect, 'what' | 'why' | 'instead' | 'requirements' | 'mendBy' | 'mendedOn'>

const midnight = (day: Day | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))
const dayIn = (date: Date): Day => date.toISOString().slice(0, 10)

/** Every defect that is open, by the day it was found. All of them are stated, so there is no limit. */
export async function listOpenDefects(scope: CountyScope, db: Reader): Promise<KeptDefect[]> {
  const rows = await db.accessibilityDefect.findMany({ where: { countyId: scope.countyId, mendedOn: null }, orderBy: [{ foundOn: 'asc' }, { id: 'asc' }] })
  return rows.map(fromRow)
}

/** The defects that were mended last, the latest first. */
export async function listMendedDefects(scope: CountyScope, db: Reader, most: number): Promise<KeptDefect[]> {
  const rows = await db.accessibilityDefect.findMany({ where: { countyId: scope.countyId, mendedOn: { not: null } }, orderBy: [{ mendedOn: 'desc' }, { id: 'asc' }], take: most })
  return rows.map(fromRow)
}

/** The defect with this id, or null. */
export async function findDefect(scope: CountyScope, db: Reader, id: string): Promise<KeptDefect | null> {
  const row = await db.accessibilityDefect.findUnique({ where: { countyId_id: { countyId: scope.countyId, id } } })
  return row && fromRow(row)
}

/** The last day on which anything of a defect was added, changed or mended, or null when there has been none. */
export async function lastDayOfDefects(scope: CountyScope, db: Reader): Promise<Day | null> {
  const { _max: { changedOn } } = await db.accessibilityDefect.aggregate({ where: { countyId: scope.countyId }, _max: { changedOn: true } })
  return changedOn && dayIn(changedOn)
}

/** Adds a defect under an id that is there before it, so that adding it twice is one defect; false when it was there. */
export async function addDefect(scope: CountyScope, db: Transaction, defect: DefectChange & { id: string; originalLocale: Locale; foundOn: Day }): Promise<boolean> {
  const { id, mendBy, mendedOn, foundOn, ...rest } = defect
  const { count } = await db.accessibilityDefect.createMany({
    data: [{ countyId: scope.countyId, id, ...rest, foundOn: midnight(foundOn)!, changedOn: midnight(foundOn)!, mendBy: midnight(mendBy), mendedOn: midnight(mendedOn) }],
    skipDuplicates: true,
  })
  return count > 0
}

/** Changes a defect unless somebody else has since `revision` was read; false when they have. `changedOn` is null for a change that the statement does not show. */
export async function changeDefect(scope: CountyScope, db: Transaction, id: string, revision: number, { changedOn, ...change }: DefectChange & { changedOn: Day | null }): Promise<boolean> {
  const { mendBy, mendedOn, ...rest } = change
  const { count } = await db.accessibilityDefect.updateMany({
    where: { countyId: scope.countyId, id, revision },
    data: { ...rest, mendBy: midnight(mendBy), mendedOn: midnight(mendedOn), ...(changedOn ? { changedOn: midnight(changedOn)! } : {}), revision: { increment: 1 } },
  })
  return count === 1
}

function fromRow(row: { id: string; originalLocale: string; what: unknown; why: unknown; instead: unknown; requirements: string[]; foundOn: Date; mendBy: Date | null; mendedOn: Date | null; revision: number }): KeptDefect {
  return {
    id: row.id, originalLocale: storedLocale(row.originalLocale), what: row.what as LocalizedText, why: row.why as LocalizedText, instead: row.instead as LocalizedText, requirements: row.requirements, revision: row.revision,
    foundOn: dayIn(row.foundOn), mendBy: row.mendBy && dayIn(row.mendBy), mendedOn: row.mendedOn && dayIn(row.mendedOn),
  }
}
