import { accept, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { decideOnText, type SeenText } from './decide-on-text.server'

/** Shows again what one action has hidden. What another action hides too stays hidden. */
export async function restoreText(work: Work, seen: SeenText, { actionId }: { actionId: string }): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules'>> {
  return await decideOnText(work, seen, MODERATION_PERMISSIONS['moderation.decide'], ({ actions }) => {
    const action = actions.find((each) => each.id === actionId)
    return accept(action ? { kind: 'restore', ends: [action.id] } : 'already')
  })
}
