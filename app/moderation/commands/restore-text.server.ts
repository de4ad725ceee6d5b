import { accept, refuse, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { decideOnText, type SeenText } from './decide-on-text.server'

/**
 * Shows again what one action has hidden. What another action hides too stays hidden. Where somebody else has decided on
 * an appeal that it stays hidden, only whoever says that they know of it (`knows`) shows it all the same.
 */
export async function restoreText(work: Work, seen: SeenText, { actionId, knows = false }: { actionId: string; knows?: boolean }): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules' | 'not-confirmed'>> {
  return await decideOnText<'not-confirmed'>(work, seen, MODERATION_PERMISSIONS['moderation.decide'], ({ actions, upheld }) => {
    const action = actions.find((each) => each.id === actionId)
    if (action && upheld.includes(action.id) && !knows) return refuse('not-confirmed')
    return accept(action ? { kind: 'restore', ends: [action.id] } : 'already')
  })
}
