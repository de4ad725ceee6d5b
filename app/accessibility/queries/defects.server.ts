import { randomUUID } from 'node:crypto'
import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { findDefect, lastDayOfDefects, listMendedDefects, listOpenDefects } from '../store/defects.server'

const MOST_MENDED = 200

/** A defect as shown. */
export type Defect = { id: string; originalLocale: Locale; what: LocalizedText; why: LocalizedText; instead: LocalizedText; requirements: string[]; foundOn: Day; mendBy: Day | null; mendedOn: Day | null; revision: number }

/** The defects that are open: exactly these stand in the statement. */
export async function openDefects(work: Pick<Work, 'scope' | 'db'>): Promise<Defect[]> {
  return await listOpenDefects(work.scope, work.db)
}

/** The last day on which the list in the statement changed, or null when it never did. */
export async function defectsChangedOn(work: Pick<Work, 'scope' | 'db'>): Promise<Day | null> {
  return await lastDayOfDefects(work.scope, work.db)
}

/** The list of defects for those who keep it: all that are open, and those that were mended last. */
export async function defectList(work: Pick<Work, 'scope' | 'db'>): Promise<{ open: Defect[]; mended: Defect[] }> {
  const [open, mended] = await Promise.all([openDefects(work), listMendedDefects(work.scope, work.db, MOST_MENDED)])
  return { open, mended }
}

/** The defect to be edited; `new` gives an empty one with an id of its own. Null when there is none. */
export async function defectToEdit(work: Pick<Work, 'scope' | 'db'>, id: string, originalLocale: Locale, today: Day): Promise<Defect | null> {
  if (id === 'new') return { id: randomUUID(), originalLocale, what: {}, why: {}, instead: {}, requirements: [], foundOn: today, mendBy: null, mendedOn: null, revision: 0 }
  return isId(id) ? await findDefect(work.scope, work.db, id) : null
}
