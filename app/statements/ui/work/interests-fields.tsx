import { useText } from '~/platform/i18n/use-text'
import type { TypedStep } from '../../forms/typed-step.server'
import { Words } from './step-fields'
import { Tick } from './tick'

/** The fourth step: what the giver may itself gain from the matter. */
export function InterestsFields({ typed }: { typed: TypedStep }) {
  const { t } = useText('statements')
  return (
    <>
      <Words name="interests" row={typed.fields} part="interests" label={t('field.interests.label')} hint={t('field.interests.hint')} low />
      <Tick name="noInterests" isTicked={typed.fields.noInterests === 'yes'} label={t('field.interests.none')} />
    </>
  )
}
