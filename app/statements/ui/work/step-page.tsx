import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { BackLink } from '~/ui/link/link'
import { Ask, ProgressInWords } from '~/ui/progress-in-words/progress-in-words'
import { STATEMENT_STEPS } from '../../contract'
import type { FormStep } from '../../forms/statement-steps.server'
import type { TypedStep } from '../../forms/typed-step.server'
import type { TargetNames } from '../public/target-name'
import { DissentFields } from './dissent-fields'
import { HearingsFields } from './hearings-fields'
import { InterestsFields } from './interests-fields'
import { PositionsFields } from './positions-fields'
import { SignOffFields } from './sign-off-fields'
import { fieldId, messageInWords, StepFields } from './step-fields'

/** All one step needs to be shown. */
export type StepFacts = {
  association: string
  statementId: string
  revision: number
  step: FormStep
  writtenIn: Locale
  matter: string
  targets: TargetNames
  targetsOriginal: Locale
  widest: { atLeast: number; atMost: number } | null
}

/** One step of writing a statement: one page, one form, everything typed kept. */
export function StepPage({ facts, typed, messages }: { facts: StepFacts; typed: TypedStep; messages: readonly FieldMessage[] }) {
  const { t, locale } = useText('statements')
  const { t: frame } = useText('shell')
  const { step, writtenIn } = facts
  const address = addresses.associationStatement(locale, facts.association, facts.statementId, step)
  const total = STATEMENT_STEPS.length
  const errors = messages.map((message) => ({ href: `#${fieldId(message.field)}`, message: messageInWords(t, message) }))
  return (
    <div className="wrap">
      <BackLink href={addresses.associationStatement(locale, facts.association, facts.statementId)}>{t('step.back')}</BackLink>
      <Ask progress={<ProgressInWords text={t('step.of', { number: STATEMENT_STEPS.indexOf(step) + 1, total })} part={facts.matter} />}>
        {errors.length > 0 ? <ErrorSummary title={frame('error.summary', { count: errors.length })} errors={errors}>{messages.some(({ key }) => key === 'identity-code') ? null : frame('error.kept')}</ErrorSummary> : null}
        <h1>{t(`step.name.${step}`)}</h1>
        <p className="hint">{t(`step.hint.${step}`)}</p>
        <form id="step" method="post" action={address} noValidate>
          <input type="hidden" name="revision" value={facts.revision} />
          {/* Enter in a field presses the form's first button: that must be the way on, not "remove". */}
          <button className="vh" type="submit" name="intent" value="next" tabIndex={-1} aria-hidden="true">{t('step.next')}</button>
          <StepFields messages={messages} writtenIn={writtenIn}>{fieldsOf(facts, typed, address)}</StepFields>
          <Actions>
            <Button name="intent" value="next">{t('step.next')}</Button>
            <Button look="quiet" name="intent" value="save">{t('step.save')}</Button>
          </Actions>
        </form>
      </Ask>
    </div>
  )
}

function fieldsOf(facts: StepFacts, typed: TypedStep, address: string): ReactNode {
  switch (facts.step) {
    case 'positions': return <PositionsFields typed={typed} address={address} targets={facts.targets} targetsOriginal={facts.targetsOriginal} />
    case 'hearings': return <HearingsFields typed={typed} address={address} widest={facts.widest} />
    case 'dissent': return <DissentFields typed={typed} address={address} />
    case 'interests': return <InterestsFields typed={typed} />
    case 'sign-off': return <SignOffFields typed={typed} address={address} />
  }
}
