import type { FieldMessage } from '~/kernel/results'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import { SERVED_LANGUAGES, type AccessFact, type WayFacts } from '../contract'
import type { WayFormPage } from '../queries/ways.server'
import { InLanguages } from './in-languages'
import { useSettingsMessages } from './settings-messages'

type WayFormProps = { form: WayFormPage & { isOffered: boolean; hasHours: boolean; canSay: AccessFact[] }; typed: WayFacts; messages: readonly FieldMessage[] }

/** What the county tells of one way of taking part: how to use it, when, in which languages, and what helps to use it. */
export function WayForm({ form, typed, messages }: WayFormProps) {
  const { t, locale } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  const text = { required: form.required, errorOf, isLong: true }
  return (
    <form id="step" method="post" noValidate>
      <input type="hidden" name="revision" value={form.revision} />
      {form.isOffered ? null : <p>{t('ways.not-offered')}</p>}
      <InLanguages field="how" label={t('ways.how')} hint={t('ways.how-hint')} text={typed.how} {...text} />
      {form.hasHours ? <InLanguages field="hours" label={t('ways.hours')} hint={t('ways.hours-hint')} text={typed.hours} {...text} isLong={false} /> : null}
      <CheckboxGroup id="access" name="access" label={t('ways.access')} hint={t('ways.access-hint')} defaultValue={typed.access} options={form.canSay.map((fact) => ({ value: fact, label: t(`access.${fact}`) }))} />
      <CheckboxGroup id="languages" name="languages" label={t('ways.languages')} defaultValue={typed.languages} options={SERVED_LANGUAGES.map((language) => ({ value: language, label: t(`served.${language}`) }))} />
      <Actions>
        <Button>{t('ways.save')}</Button>
        <ButtonLink look="quiet" href={addresses.adminChannels(locale)}>{t('ways.back')}</ButtonLink>
      </Actions>
    </form>
  )
}
