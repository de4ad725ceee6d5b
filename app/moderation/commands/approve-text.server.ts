import { accept, type Result } from '~/kernel/results'
import type { Work } from '~/platform/db/work.server'
import type { DecisionRefusal } from '../rules/deciding'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { decideOnText, type SeenText } from './decide-on-text.server'

/** Says that a person has read a text and that no more of it is to be hidden, whatever was found in it. What it thinks is never judged. */
export async function approveText(work: Work, seen: SeenText): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules'>> {
  return await decideOnText(work, seen, MODERATION_PERMISSIONS['moderation.decide'], ({ state, revision, kept, actions, done, isSameText }) => {
    const isAsWritten = actions.length === 0 && kept.shown === 'as-written'
    // The very next decision said the same of what was left.
    const isApproved = revision === seen.revision + 1 && done.some(({ kind, at }) => kind === 'approve' && at.getTime() === kept.decidedAt?.getTime())
    const isDone = state === 'decided' && isSameText && revision !== seen.revision && (isAsWritten || isApproved)
    return accept(isDone ? 'already' : { kind: 'approve' })
  })
}
