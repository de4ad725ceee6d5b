import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Fieldset } from '~/ui/fieldset/fieldset'
import { Select } from '~/ui/select/select'
import type { TypedRow, TypedStep } from '../../forms/typed-step.server'
import { RowSet } from './row-set'
import { Count, Day, fieldId, Line, useFieldError, Words } from './step-fields'

const METHODS = ['member-survey', 'discussion-event', 'phone-interview', 'easy-language-form', 'other'] as const

/** The second step: how people were heard, how the questions were put, and how many different people it was. */
export function HearingsFields({ typed, address, widest }: { typed: TypedStep; address: string; widest: { atLeast: number; atMost: number } | null }) {
  const { t, locale } = useText('statements')
  const { fields } = typed
  const shown = (count: number) => formatNumber(locale, count)
  return (
    <>
      <RowSet
        list="hearings"
        rows={typed.rows.hearings}
        address={address}
        words={{ legend: (number) => t('field.hearing.legend', { number }), add: t('field.hearing.add'), remove: (number) => t('field.hearing.remove', { number }) }}
      >
        {(row, prefix) => (
          <>
            <Method prefix={prefix} row={row} />
            <Count name={`${prefix}.heardCount`} row={row} part="heardCount" label={t('field.hearing.heard')} />
            <div className="together">
              <Day name={`${prefix}.startedOn`} row={row} part="startedOn" label={t('field.hearing.started')} />
              <Day name={`${prefix}.endedOn`} row={row} part="endedOn" label={t('field.hearing.ended')} optional />
            </div>
            <Line name={`${prefix}.place`} row={row} part="place" label={t('field.hearing.place.label')} hint={t('field.hearing.place.hint')} optional />
            <Count name={`${prefix}.invitedCount`} row={row} part="invitedCount" label={t('field.hearing.invited')} optional />
            <Count name={`${prefix}.livedExperienceCount`} row={row} part="livedExperienceCount" label={t('field.hearing.lived.label')} hint={t('field.hearing.lived.hint')} optional />
            <Line name={`${prefix}.note`} row={row} part="note" label={t('field.hearing.note.label')} hint={t('field.hearing.note.hint')} optional />
          </>
        )}
      </RowSet>
      <Words name="howAsked" row={fields} part="howAsked" label={t('field.how-asked.label')} hint={t('field.how-asked.hint')} low />
      <Fieldset id="reach" label={t('field.reach.legend')} hint={t('field.reach.hint')}>
        {widest ? <p className="hint">{t('field.reach.advice', { lower: shown(widest.atLeast), upper: shown(widest.atMost) })}</p> : null}
        <div className="together">
          <Count name="atLeast" row={fields} part="atLeast" label={t('field.reach.at-least')} />
          <Count name="best" row={fields} part="best" label={t('field.reach.best')} />
          <Count name="atMost" row={fields} part="atMost" label={t('field.reach.at-most')} />
        </div>
      </Fieldset>
      <Fieldset id="people" label={t('field.people.legend')} optional={`(${t('step.optional')})`}>
        <div className="together">
          <Count name="memberCount" row={fields} part="memberCount" label={t('field.people.members')} />
          <Count name="otherCount" row={fields} part="otherCount" label={t('field.people.others')} />
          <Count name="livedExperiencePercent" row={fields} part="livedExperiencePercent" label={t('field.people.lived')} unit="%" />
        </div>
      </Fieldset>
    </>
  )
}

function Method({ prefix, row }: { prefix: string; row: TypedRow }) {
  const { t } = useText('statements')
  const name = `${prefix}.method`
  return (
    <Select
      id={fieldId(name)}
      name={name}
      label={t('field.hearing.method')}
      choose={t('field.choose')}
      options={METHODS.map((method) => ({ value: method, label: t(`origin.method.${method}`) }))}
      defaultValue={row.method ?? ''}
      error={useFieldError(name)}
    />
  )
}
