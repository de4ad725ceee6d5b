import type { LocalizedText } from '~/kernel/localized-text'
import type { PublishRefusal } from './publish-refused'

/** What is wrong with the reason for publishing without a confirmation. */
export type ReasonProblem = 'plain-unconfirmed' | 'reason-too-long' | 'reason-identity-code'

/** What was typed on the page of the draft and is kept nowhere: the opening words (null: they stand as they are stored) and the reason. `revision` is that of the opening words. */
type Typed = { lead: LocalizedText | null; revision: number; reason: string }

/** What came of sending the page: it is shown in another language, the opening words have been saved beside a reason that waits, or why something was refused. */
export type DraftSent =
  | (Typed & { of: 'language' | 'saved'; code: null })
  | (Typed & { of: 'lead'; code: 'changed-meanwhile' | 'too-long' | 'identity-code' | 'no-summary' })
  | (Typed & { of: 'publish'; code: PublishRefusal | ReasonProblem })

/** Whether what stands in the way of publishing is the reason, which is told beside its field. */
export function isReasonProblem(code: PublishRefusal | ReasonProblem): code is ReasonProblem {
  return code === 'plain-unconfirmed' || code === 'reason-too-long' || code === 'reason-identity-code'
}
