import type { Locale } from '~/kernel/locales'
import { STATEMENT_STEPS, type StatementDraft, type StatementStep } from '../contract'
import { readDissent, typedDissent } from './dissent-step.server'
import { readHearings, typedHearings } from './hearings-step.server'
import { readInterests, typedInterests } from './interests-step.server'
import { readPositions, typedPositions, type ReadFacts, type ReadStep } from './positions-step.server'
import { readSignOff, typedSignOff } from './sign-off-step.server'
import type { TypedStep } from './typed-step.server'

/** The steps that are forms. */
export type FormStep = Exclude<StatementStep, 'check'>

/** The form step an address names, or null. */
export function formStepOf(word: string | undefined): FormStep | null {
  return STATEMENT_STEPS.find((step): step is FormStep => step === word && step !== 'check') ?? null
}

/** The step after this one. */
export function stepAfter(step: FormStep): StatementStep {
  return STATEMENT_STEPS[STATEMENT_STEPS.indexOf(step) + 1] ?? 'check'
}

/** A step of a draft as its fields show it. */
export function typedStep(step: FormStep, draft: StatementDraft, original: Locale): TypedStep {
  return { positions: typedPositions, hearings: typedHearings, dissent: typedDissent, interests: typedInterests, 'sign-off': typedSignOff }[step](draft, original)
}

/** Reads what was typed on a step: the part of the statement it stands for, or messages beside its fields. */
export function readStep(step: FormStep, typed: TypedStep, draft: StatementDraft, facts: ReadFacts): ReadStep {
  return { positions: readPositions, hearings: readHearings, dissent: readDissent, interests: readInterests, 'sign-off': readSignOff }[step](typed, draft, facts)
}
