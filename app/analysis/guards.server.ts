import type { CountyScope } from '~/kernel/county-scope'
import type { Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'
import type { ThemeFacts } from './contract'
import { shownFigures, type Figures } from './rules/figures'
import { findCountyRules } from './store/county-rules.server'
import { countFigures } from './store/figures.server'
import { areFrozen } from './store/tallies.server'
import { findThemes } from './store/themes.server'

/** Everything a summary states in figures, counted inside the transaction that publishes it; small groups hidden. */
export async function figuresNow(scope: CountyScope, inside: Reader, consultationId: string): Promise<Figures> {
  const { smallGroupThreshold } = await findCountyRules(scope, inside)
  return shownFigures(await countFigures(scope, inside, consultationId), smallGroupThreshold)
}

/** The themes in use for a consultation, as a later area's transaction sees them. */
export async function themesNow(scope: CountyScope, inside: Reader, consultationId: string): Promise<ThemeFacts[]> {
  return await findThemes(scope, inside, consultationId)
}

/** The languages in which the county publishes everything. */
export async function requiredLocalesNow(scope: CountyScope, inside: Reader): Promise<Locale[]> {
  return (await findCountyRules(scope, inside)).requiredLocales
}

/** Whether the counts of a consultation are kept for good, so that its answers may be deleted; nothing new may be counted from then on. */
export async function areCountsFrozen(scope: CountyScope, inside: Reader, consultationId: string): Promise<boolean> {
  return await areFrozen(scope, inside, consultationId)
}
