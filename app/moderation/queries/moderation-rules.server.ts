import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { RulesContent } from '../contract'
import { driftInRules, hasCodeInRules, missingInRules, type DriftInRules } from '../rules/rules-versions'
import { nextStatistics, shownStatistics, statisticsTime, type Statistics } from '../rules/statistics'
import { countAppeals } from '../store/appeals.server'
import { countActions } from '../store/actions.server'
import { findCountyRules, findRequiredLocales } from '../store/county-rules.server'
import { findCurrentRules, listRulesVersions, type RulesVersion } from '../store/rules-versions.server'

/** The public page of rules: one version, the dates of all, and the figures of the last twelve full months. */
export type ModerationRulesPage = {
  rules: RulesVersion | null
  isCurrent: boolean
  versions: { number: number; publishedAt: Date }[]
  statistics: Statistics
  time: { from: Date; until: Date }
  threshold: number
  freshUntil: Date
}

/** The rules of moderation as everybody may read them; `number` asks for an earlier version. Null when there is no such version. */
export async function moderationRulesPage(work: Work, number?: number): Promise<ModerationRulesPage | null> {
  const { scope, db, now } = work
  const time = statisticsTime(now)
  const [versions, { smallGroupThreshold: threshold }, actions, appeals] = await Promise.all([
    listRulesVersions(scope, db), findCountyRules(scope, db), countActions(scope, db, time.from, time.until), countAppeals(scope, db, time.from, time.until),
  ])
  const rules = number === undefined ? (versions[0] ?? null) : versions.find((each) => each.number === number)
  if (rules === undefined) return null
  return {
    rules, isCurrent: rules?.number === versions[0]?.number, versions: versions.map((each) => ({ number: each.number, publishedAt: each.publishedAt })),
    statistics: shownStatistics({ ...actions, appeals }, threshold), time, threshold, freshUntil: nextStatistics(now),
  }
}

/** The rules as they hold now, for the moderator's desk; null when the county has published none. */
export async function rulesNow(work: Work): Promise<RulesVersion | null> {
  return await findCurrentRules(work.scope, work.db)
}

/** What to look at before a new version is published: nothing while it cannot be published as it is. */
export async function rulesAdvice(work: Work, { seen, content, languages }: { seen: number; content: RulesContent; languages: readonly Locale[] }): Promise<DriftInRules[]> {
  const current = await findCurrentRules(work.scope, work.db)
  if (current?.number !== seen || hasCodeInRules(content) || missingInRules(content, await findRequiredLocales(work.scope, work.db)).length > 0) return []
  return driftInRules(current.content, content, languages)
}
