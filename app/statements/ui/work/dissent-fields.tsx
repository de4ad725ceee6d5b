import { useText } from '~/platform/i18n/use-text'
import type { TypedStep } from '../../forms/typed-step.server'
import { RowSet } from './row-set'
import { Count, Words } from './step-fields'
import { Tick } from './tick'

/** The third step: those who disagreed, and those who were not heard. */
export function DissentFields({ typed, address }: { typed: TypedStep; address: string }) {
  const { t } = useText('statements')
  return (
    <>
      <RowSet
        list="dissent"
        rows={typed.rows.dissent}
        address={address}
        words={{ legend: (number) => t('field.dissent.legend', { number }), add: t('field.dissent.add'), remove: (number) => t('field.dissent.remove', { number }) }}
      >
        {(row, prefix) => (
          <>
            <Words name={`${prefix}.text`} row={row} part="text" label={t('field.dissent.text.label')} hint={t('field.dissent.text.hint')} low />
            <Count name={`${prefix}.size`} row={row} part="size" label={t('field.dissent.size.label')} hint={t('field.dissent.size.hint')} optional />
            <Tick name={`${prefix}.formal`} isTicked={row.formal === 'yes'} label={t('field.dissent.formal')} />
          </>
        )}
      </RowSet>
      <Tick name="noDissent" isTicked={typed.fields.noDissent === 'yes'} label={t('field.dissent.none')} />
      <Words name="missing" row={typed.fields} part="missing" label={t('field.missing.label')} hint={t('field.missing.hint')} low />
      <Tick name="noMissing" isTicked={typed.fields.noMissing === 'yes'} label={t('field.missing.none')} />
    </>
  )
}
