import type { CountyScope } from '~/kernel/county-scope'
import type { Transaction } from '~/platform/db/database.server'
import type { Coverage, EvidenceCounts, ThemeFacts } from './contract'
import { shownEvidence } from './rules/evidence'
import { showGroups, type ShownCount } from './rules/suppress-small-groups'
import { findCountyRules } from './store/county-rules.server'
import { countCoverage, countEvidence } from './store/evidence.server'
import { countResponses } from './store/tallies.server'
import { findStatements } from './store/sources.server'
import { findThemes } from './store/themes.server'

/** Everything a summary states in figures, counted inside the transaction that publishes it; small groups hidden. */
export type FiguresNow = {
  themes: ThemeFacts[]
  evidence: Record<string, EvidenceCounts>
  coverage: Coverage
  responses: number
  byChannel: Record<string, ShownCount>
  byLocale: Record<string, ShownCount>
  statements: number
  heardByAssociations: { atLeast: number; atMost: number } | null
}

/** The figures of a consultation as they are at this moment. */
export async function figuresNow(scope: CountyScope, inside: Transaction, consultationId: string): Promise<FiguresNow> {
  const { smallGroupThreshold } = await findCountyRules(scope, inside)
  const themes = await findThemes(scope, inside, consultationId)
  const evidence = await countEvidence(scope, inside, consultationId)
  const coverage = await countCoverage(scope, inside, consultationId)
  const whole = await countResponses(scope, inside, consultationId)
  const reaches = (await findStatements(scope, inside, consultationId)).flatMap(({ content }) => (content.reach ? [content.reach] : []))
  return {
    themes, coverage,
    evidence: Object.fromEntries(themes.map(({ id }) => [id, shownEvidence(evidence[id], smallGroupThreshold)])),
    responses: whole.responses,
    byChannel: showGroups(whole.by.channel, smallGroupThreshold).counts,
    byLocale: showGroups(whole.by.locale, smallGroupThreshold).counts,
    statements: coverage.statements.total,
    // The same person may be a member of two associations, so their numbers are never added for the lower bound.
    heardByAssociations: reaches.length === 0 ? null : { atLeast: Math.max(...reaches.map((reach) => reach.atLeast)), atMost: reaches.reduce((sum, reach) => sum + reach.atMost, 0) },
  }
}

/** The themes in use for a consultation, as a later area's transaction sees them. */
export async function themesNow(scope: CountyScope, inside: Transaction, consultationId: string): Promise<ThemeFacts[]> {
  return await findThemes(scope, inside, consultationId)
}

/** The languages in which the county publishes everything. */
export async function requiredLocalesNow(scope: CountyScope, inside: Transaction) {
  return (await findCountyRules(scope, inside)).requiredLocales
}
