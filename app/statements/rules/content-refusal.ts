import { countGraphemes } from '~/kernel/graphemes'
import { hasIdentityCode } from '~/kernel/personal-data'
import { memberListProblem } from '~/texts/rules/people/member-lists'
import type { StatementDraft } from '../contract'
import { textsOf } from './texts-of'

export type ContentRefusal = 'identity-code' | 'member-list' | 'too-long' | 'too-many'

/** Longest text of one field in graphemes, and most rows of one kind: room for any real statement. */
export const LONGEST_TEXT = 10_000
export const MOST_ROWS = 40

/** Why a statement's words cannot be kept, or null. The same holds whichever way they come in. */
export function contentRefusal(draft: StatementDraft): ContentRefusal | null {
  if ([draft.positions, draft.hearings, draft.dissent, draft.missing, draft.interests].some((rows) => rows.length > MOST_ROWS)) return 'too-many'
  const texts = textsOf(draft).map((each) => each.text)
  if (texts.some((text) => hasIdentityCode(text))) return 'identity-code'
  if (texts.some((text) => memberListProblem(text) !== null)) return 'member-list'
  return texts.some((text) => countGraphemes(text) > LONGEST_TEXT) ? 'too-long' : null
}
