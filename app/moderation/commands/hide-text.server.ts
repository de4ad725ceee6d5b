import { accept, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { Reason } from '../contract'
import { sameWhole, type DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { decideOnText, type SeenText } from './decide-on-text.server'

/** Hides a whole text for a reason. It still counts as an answer; only its words are not shown. */
export async function hideText(work: Work, seen: SeenText, { reason }: { reason: Reason }): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules'>> {
  return await decideOnText(work, seen, MODERATION_PERMISSIONS['moderation.decide'], ({ actions }) => accept(sameWhole(actions, reason) ? 'already' : { kind: 'hide', reason }))
}
