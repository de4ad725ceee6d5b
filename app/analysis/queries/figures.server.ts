import type { Work } from '~/platform/db/work.server'
import { shownFigures, type Figures } from '../rules/figures'
import { findCountyRules } from '../store/county-rules.server'
import { countFigures } from '../store/figures.server'

/** The figures a summary would state if it were published now, for its preview. Counts rows: not for pages many people open. */
export async function figures(work: Work, consultationId: string): Promise<Figures> {
  const { smallGroupThreshold } = await findCountyRules(work.scope, work.db)
  return shownFigures(await countFigures(work.scope, work.db, consultationId), smallGroupThreshold)
}
