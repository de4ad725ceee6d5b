import { canonicalJson } from '~/kernel/canonical-json'
import type { StatementDraft } from '../contract'

/**
 * Whether two drafts say the same. The ids of rows count for nothing: a form sent twice gives a new row another id each
 * time. What was not said is as good as what was said not to be so.
 */
export function saysTheSame(one: StatementDraft, other: StatementDraft): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf({ positions, dissent, noDissent, noMissing, noInterests, heardPeople, ...rest }: StatementDraft): string {
  return canonicalJson({
    ...rest,
    positions: positions.map(({ id: _, ...row }) => row),
    dissent: dissent.map(({ id: _, ...row }) => row),
    heardPeople: heardPeople ?? {},
    said: [noDissent === true, noMissing === true, noInterests === true],
  })
}
