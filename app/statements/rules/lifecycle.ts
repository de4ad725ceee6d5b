import type { StatementState, TextState } from '../contract'

/** What rules need to know of a statement. */
export type StatementStanding = { state: StatementState; textState: TextState }

export type StartRefusal = 'not-your-association' | 'consultation-not-open' | 'already-given'
export type EditRefusal = 'not-your-association' | 'already-submitted' | 'withdrawn'
export type WithdrawRefusal = 'not-your-association' | 'not-submitted' | 'summary-published'
export type ReleaseRefusal = 'not-an-official' | 'not-submitted' | 'already-released'

/** Why an association may not start a statement on a consultation now, or null. One statement for one association and matter. */
export function startRefusal(facts: { mayRepresent: boolean; isOpen: boolean; hasGiven: boolean }): StartRefusal | null {
  if (!facts.mayRepresent) return 'not-your-association'
  if (facts.hasGiven) return 'already-given'
  return facts.isOpen ? null : 'consultation-not-open'
}

/** Why a statement may not be edited, or null. A draft may be written on after closing too: its words can still be copied. */
export function editRefusal(statement: StatementStanding, mayRepresent: boolean): EditRefusal | null {
  if (!mayRepresent) return 'not-your-association'
  if (statement.state === 'submitted') return 'already-submitted'
  return statement.state === 'withdrawn' ? 'withdrawn' : null
}

/** Why a statement may not be withdrawn, or null. Once the summary is published it belongs to the documents of the matter. */
export function withdrawRefusal(statement: StatementStanding, facts: { mayRepresent: boolean; isSummaryPublished: boolean }): WithdrawRefusal | null {
  if (!facts.mayRepresent) return 'not-your-association'
  if (statement.state !== 'submitted') return 'not-submitted'
  return facts.isSummaryPublished ? 'summary-published' : null
}

/** Why an official may not release the text, or null. What the text says is never a reason; only personal data is looked for. */
export function releaseRefusal(statement: StatementStanding, isOfficial: boolean): ReleaseRefusal | null {
  if (!isOfficial) return 'not-an-official'
  if (statement.state !== 'submitted') return 'not-submitted'
  return statement.textState === 'released' ? 'already-released' : null
}

/** The document number of the n:th statement of a case: the case number and a running number (Act 906/2019, case register). */
export function documentNumber(caseNumber: string, ordinal: number): string {
  return `${caseNumber}-${ordinal}`
}
