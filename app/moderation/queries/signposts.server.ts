import type { Work } from '~/platform/db/work.server'
import type { HandOverContact, HandOverKind } from '../contract'
import { belongsTo } from '../rules/concerns'
import { concernsOf, screenText } from '../rules/screening/screen-text'
import { findCurrentRules } from '../store/rules-versions.server'

/** Where a matter belongs that somebody has just sent as an answer, and whom the county names for it. */
export type Signpost = { kind: HandOverKind; contact: HandOverContact | null }

/**
 * What the sender of these texts is shown at once, before anybody has read them: numbers to call when somebody may be
 * in danger, and where a matter belongs (domain rule A21-1). Decided from the words alone; nothing is kept by it.
 */
export async function signpostsFor(work: Work, texts: readonly string[]): Promise<{ posts: Signpost[]; hasEmergency: boolean }> {
  const kinds = belongsTo(texts.flatMap((text) => concernsOf(screenText(text))))
  if (kinds.length === 0) return { posts: [], hasEmergency: false }
  const rules = await findCurrentRules(work.scope, work.db)
  return { posts: kinds.map((kind) => ({ kind, contact: rules?.content.contacts.find((each) => each.kind === kind) ?? null })), hasEmergency: kinds.includes('emergency') }
}
