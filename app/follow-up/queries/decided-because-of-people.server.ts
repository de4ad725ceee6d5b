import type { ListFilters } from '~/kernel/addresses'
import type { Names } from '~/kernel/searching'
import { addDays, dayOf, instantAt } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { DecidedTheme, OverdueSummary } from '../contract'
import { decidedThat } from '../rules/decided-filters'
import { isOverdue } from '../rules/overdue'
import { findAwaiting, findSummarised } from '../store/matters.server'

/** What became of what people said, matter by matter, the latest summary first; and when the next one falls due. `inUse`: the themes of all matters that are told of. */
export type Decided = { themes: DecidedTheme[]; inUse: string[]; overdue: OverdueSummary[]; freshUntil: Date | null }

/**
 * Everything decided because people spoke, adopted or not, and the summaries that are late (domain rule L29-3).
 * `freshUntil` is the next midnight in Helsinki on which a summary becomes late.
 */
export async function decidedBecauseOfPeople(work: Work, { matters = 200, filters = {}, names }: { matters?: number; filters?: ListFilters; names?: { themes: Names; municipalities: Names } } = {}): Promise<Decided> {
  const [summarised, awaiting] = await Promise.all([findSummarised(work.scope, work.db, matters), findAwaiting(work.scope, work.db, work.now)])
  const today = dayOf(work.now)
  const nextDue = awaiting.filter((each) => each.dueOn >= today)[0]?.dueOn
  const themes = summarised.flatMap(({ matter, summary, publishedAt, updatedAt }) => summary.themes.map(({ themeId, title, status, said, decided, why, next, owner, dueOn }) => ({ matter, themeId, title, originalLocale: summary.originalLocale, status, said, decided, why, next, owner, dueOn, publishedAt, updatedAt })))
  return {
    themes: decidedThat(themes, filters, names),
    inUse: [...new Set(themes.map(({ matter }) => matter.theme))].sort(),
    overdue: awaiting.filter(({ dueOn }) => isOverdue({ summaryDueOn: dueOn, publishedAt: null }, today)),
    freshUntil: nextDue ? instantAt(addDays(nextDue, 1), '00:00') : null,
  }
}
