import type { Day } from '~/kernel/times'

/** What is known of a matter when the fate of its answers is decided. */
export type MatterFacts = { decisionOn: Day | null; summaryPublishedOn: Day | null; areCountsFrozen: boolean }

/** Why the answers of a matter are kept for now. */
export type KeptBecause = 'not-decided' | 'no-summary' | 'time-not-over' | 'counts-not-frozen'

/**
 * Why the answers of a matter may not be deleted, or null. Their time begins with the decision or with the summary,
 * whichever came later (domain rule J-5): nobody's answer goes before it was told what became of it. `until` is the last
 * day whose time is over. Where nobody ever tells, the answers are not kept for good either: `longest` is the last day
 * whose longest time is over.
 */
export function whyAnswersAreKept({ decisionOn, summaryPublishedOn, areCountsFrozen }: MatterFacts, until: Day, longest: Day): KeptBecause | null {
  if (decisionOn === null) return 'not-decided'
  if (decisionOn > until) return 'time-not-over'
  if (summaryPublishedOn === null && decisionOn > longest) return 'no-summary'
  if (summaryPublishedOn !== null && summaryPublishedOn > until) return 'time-not-over'
  return areCountsFrozen ? null : 'counts-not-frozen'
}
