import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { STATEMENT_STEPS, type StatementDraft, type StatementState, type StatementStep, type TextState } from '../contract'
import { completed, missingBeforeSubmit, stepState, type MissingThing } from '../rules/completeness'
import { publicCut, type ShownStatement } from '../rules/public-cut'
import { isWholeReach, reachAdvice, widestReach, type ReachAdvice } from '../rules/reach'
import { findStatement, listOfAssociation, type StoredStatement } from '../store/statements.server'

/** A statement in its association's own list. */
export type OwnStatement = {
  id: string
  consultationId: string
  originalLocale: Locale
  state: StatementState
  textState: TextState
  title: LocalizedText
  updatedAt: Date
  submittedAt: Date | null
  documentNumber: string | null
}

/** One statement in its association's workspace: its words, what is still missing, what may be done. */
export type OwnStatementPage = OwnStatement & {
  revision: number
  content: StatementDraft
  steps: { step: Exclude<StatementStep, 'check'>; state: 'empty' | 'begun' | 'ready' }[]
  missing: MissingThing[]
  advice: ReachAdvice[]
  /** The widest range the hearings told so far allow; null without any. */
  widest: { atLeast: number; atMost: number } | null
  /** The statement as everybody would see it, or sees it. */
  preview: ShownStatement
}

/** The association's statements, the last touched first. The caller has checked who may see them. */
export async function ownStatements(work: Work, associationId: string): Promise<OwnStatement[]> {
  return (await listOfAssociation(work.scope, work.db, associationId)).map(asOwn)
}

/**
 * One statement of an association its viewer represents, or null; another association's is not found. The caller has
 * checked who may see it. `threshold`: the smallest group shown in public.
 */
export async function ownStatement(work: Work, association: { id: string; position: string }, id: string, threshold: number): Promise<OwnStatementPage | null> {
  if (!isId(id)) return null
  const found = await findStatement(work.scope, work.db, id)
  if (!found || found.associationId !== association.id) return null
  const { content, originalLocale, revision } = found
  const steps = STATEMENT_STEPS.flatMap((step) => (step === 'check' ? [] : [{ step, state: stepState(content, step, originalLocale) }]))
  return {
    ...asOwn(found), revision, content, steps, missing: missingBeforeSubmit(content, originalLocale),
    advice: isWholeReach(content.reach) ? reachAdvice(content.reach, content.hearings, content.heardPeople) : [],
    widest: widestReach(content.hearings),
    // A given statement was signed by whoever gave it, not by whoever looks at it.
    preview: publicCut(completed(content, (found.state === 'draft' ? null : content.signOff?.signerPosition) ?? association.position), threshold),
  }
}

function asOwn(found: StoredStatement): OwnStatement {
  const { id, consultationId, originalLocale, state, textState, updatedAt, submittedAt, documentNumber } = found
  return { id, consultationId, originalLocale, state, textState, updatedAt, submittedAt, documentNumber, title: found.content.title }
}
