import { partIn, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import { Select } from '~/ui/select/select'
import type { TypedRow, TypedStep } from '../../forms/typed-step.server'
import type { TargetNames } from '../public/target-name'
import { RowSet } from './row-set'
import { Count, fieldId, Line, useFieldError, Words } from './step-fields'

const STANCES = ['support', 'support-changes', 'oppose', 'proposal'] as const

/** The first step: the title, the matter in short, and the positions one by one. */
export function PositionsFields({ typed, address, targets, targetsOriginal }: { typed: TypedStep; address: string; targets: TargetNames; targetsOriginal: Locale }) {
  const { t } = useText('statements')
  return (
    <>
      <Line name="title" row={typed.fields} part="title" label={t('field.title.label')} hint={t('field.title.hint')} />
      <Words name="summary" row={typed.fields} part="summary" label={t('field.summary.label')} hint={t('field.summary.hint')} low optional />
      <RowSet
        list="positions"
        rows={typed.rows.positions}
        address={address}
        words={{ legend: (number) => t('field.position.legend', { number }), add: t('field.position.add'), remove: (number) => t('field.position.remove', { number }) }}
      >
        {(row, prefix) => (
          <>
            <Target prefix={prefix} row={row} targets={targets} targetsOriginal={targetsOriginal} />
            <StanceChoice prefix={prefix} row={row} />
            <Words name={`${prefix}.text`} row={row} part="text" label={t('field.position.text.label')} hint={t('field.position.text.hint')} low />
            <Words name={`${prefix}.reason`} row={row} part="reason" label={t('field.position.reason')} optional />
            <Count name={`${prefix}.supportPercent`} row={row} part="supportPercent" label={t('field.position.share.label')} hint={t('field.position.share.hint')} unit="%" optional />
          </>
        )}
      </RowSet>
    </>
  )
}

function Target({ prefix, row, targets, targetsOriginal }: { prefix: string; row: TypedRow; targets: TargetNames; targetsOriginal: Locale }) {
  const { t, locale } = useText('statements')
  const name = `${prefix}.on`
  const option = (value: string, text: LocalizedText, say: (words: string) => string) => {
    const picked = pickText(text, locale, targetsOriginal)
    return { value, label: say(picked.text), lang: partIn(picked.locale, locale).lang }
  }
  const sections = Object.entries(targets.sections).map(([id, text]) => option(`section:${id}`, text, (words) => words))
  const questions = Object.entries(targets.questions).map(([id, text]) => option(`question:${id}`, text, (words) => t('field.position.on-question', { text: words })))
  return <Select id={fieldId(name)} name={name} label={t('field.position.on')} choose={t('field.position.on-whole')} options={[...sections, ...questions]} defaultValue={row.on ?? ''} error={useFieldError(name)} />
}

function StanceChoice({ prefix, row }: { prefix: string; row: TypedRow }) {
  const { t } = useText('statements')
  const name = `${prefix}.stance`
  return (
    <RadioGroup
      id={fieldId(name)}
      name={name}
      label={t('field.position.stance')}
      options={STANCES.map((stance) => ({ value: stance, label: t(`stance.${stance}`) }))}
      defaultValue={row.stance}
      error={useFieldError(name)}
    />
  )
}
