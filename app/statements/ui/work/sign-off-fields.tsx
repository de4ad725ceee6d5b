import { useText } from '~/platform/i18n/use-text'
import { Fieldset } from '~/ui/fieldset/fieldset'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import type { TypedRow, TypedStep } from '../../forms/typed-step.server'
import { RowSet } from './row-set'
import { Count, Day, fieldId, Line, useFieldError } from './step-fields'

const BODIES = ['board', 'chair', 'meeting'] as const
const BASES = ['board-decision', 'chair-confirmation'] as const

/** The fifth step: which body decided and when, and who signs together with the giver. Nobody is named. */
export function SignOffFields({ typed, address }: { typed: TypedStep; address: string }) {
  const { t } = useText('statements')
  const { fields } = typed
  return (
    <>
      <RadioGroup id="body" name="body" label={t('field.body.label')} options={BODIES.map((body) => ({ value: body, label: t(`field.body.${body}`) }))} defaultValue={fields.body} error={useFieldError('body')} />
      <Day name="decidedOn" row={fields} part="decidedOn" label={t('field.decided-on')} />
      <Line name="section" row={fields} part="section" label={t('field.section.label')} hint={t('field.section.hint')} ownLanguage={false} optional />
      <Fieldset id="votes" label={t('field.votes.legend')} hint={t('field.votes.hint')} optional={`(${t('step.optional')})`}>
        <div className="together">
          <Count name="votesFor" row={fields} part="votesFor" label={t('field.votes.for')} />
          <Count name="votesAgainst" row={fields} part="votesAgainst" label={t('field.votes.against')} />
          <Count name="votesAbstained" row={fields} part="votesAbstained" label={t('field.votes.abstained')} />
        </div>
      </Fieldset>
      <h2>{t('field.co-signer.title')}</h2>
      <p className="hint">{t('field.co-signer.hint')}</p>
      <RowSet
        list="coSigners"
        rows={typed.rows.coSigners}
        address={address}
        words={{ legend: (number) => t('field.co-signer.legend', { number }), add: t('field.co-signer.add'), remove: (number) => t('field.co-signer.remove', { number }) }}
      >
        {(row, prefix) => (
          <>
            <Line name={`${prefix}.name`} row={row} part="name" label={t('field.co-signer.name')} ownLanguage={false} />
            <Basis prefix={prefix} row={row} />
            <Day name={`${prefix}.on`} row={row} part="on" label={t('field.co-signer.on')} />
          </>
        )}
      </RowSet>
      <Line name="umbrella" row={fields} part="umbrella" label={t('field.umbrella.label')} hint={t('field.umbrella.hint')} optional />
    </>
  )
}

function Basis({ prefix, row }: { prefix: string; row: TypedRow }) {
  const { t } = useText('statements')
  const name = `${prefix}.basis`
  return <RadioGroup id={fieldId(name)} name={name} label={t('field.co-signer.basis')} options={BASES.map((basis) => ({ value: basis, label: t(`field.co-signer.${basis}`) }))} defaultValue={row.basis} error={useFieldError(name)} />
}
