import { accept, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { decideOnText, type SeenText } from './decide-on-text.server'

/** Says that a person has read a text and that no more of it is to be hidden. What it thinks is never judged. */
export async function approveText(work: Work, seen: SeenText): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules'>> {
  return await decideOnText(work, seen, MODERATION_PERMISSIONS['moderation.decide'], ({ state, revision, kept, actions, isSameText }) => {
    const isDone = state === 'decided' && isSameText && revision !== seen.revision && actions.length === 0 && kept.shown === 'as-written'
    return accept(isDone ? 'already' : { kind: 'approve' })
  })
}
