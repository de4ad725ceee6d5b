import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import type { StatementState } from '../../contract'
import type { TypedStep } from '../../forms/typed-step.server'
import { chosenTarget, fieldInWords, valueInWords } from './field-name'
import { flatStep } from './flat-step'
import { KeptStep } from './kept-step'
import type { StepFacts } from './step-page'

/** What has become of a statement that is no draft any more. */
export type ClosedState = Exclude<StatementState, 'draft'>

/** A step that was sent after the statement had been given or withdrawn: says so, and gives back what was typed to be copied. */
export function ClosedStep({ facts, state, typed }: { facts: StepFacts; state: ClosedState; typed: TypedStep }) {
  const { t, locale } = useText('statements')
  const to = (step?: string) => addresses.associationStatement(locale, facts.association, facts.statementId, step)
  return (
    <div className="wrap">
      <Head title={t(`meanwhile.${state}.title`)} lead={t(`meanwhile.${state}.body`)}>
        <p><ButtonLink href={to()}>{t('meanwhile.to-statement')}</ButtonLink></p>
      </Head>
      <StepToCopy facts={facts} typed={typed} />
      {/* The language menu sends a form: what was typed comes along. */}
      <form id="step" method="post" action={to(facts.step)}><KeptStep typed={typed} /></form>
    </div>
  )
}

function StepToCopy({ facts, typed }: { facts: StepFacts; typed: TypedStep }) {
  const { t, locale } = useText('statements')
  const inWords = (name: string, value: string) => {
    const target = chosenTarget(name, value, facts.targets)
    return target ? pickText(target, locale, facts.targetsOriginal).text : (valueInWords(t, name, value) ?? value)
  }
  const text = Object.entries(flatStep(typed))
    .filter(([name, value]) => !name.endsWith('.id') && value.trim() !== '')
    .map(([name, value]) => [fieldInWords(t, name), inWords(name, value)].filter((words) => words !== '').join('\n'))
    .join('\n\n')
  if (text === '') return null
  return (
    <Folio id="text" heading={t('meanwhile.text')}>
      <textarea className="textarea" aria-labelledby="text" readOnly rows={Math.min(30, text.split('\n').length + 2)} defaultValue={text} />
    </Folio>
  )
}
