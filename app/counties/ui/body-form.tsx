import type { FieldMessage } from '~/kernel/results'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { TextField } from '~/ui/text-field/text-field'
import type { AdvisoryContact } from '../contract'
import type { WayFormPage } from '../queries/ways.server'
import { InLanguages } from './in-languages'
import { useSettingsMessages } from './settings-messages'

/** How an advisory body can be reached, and its own words for its name and for what it does. */
export function BodyForm({ form, typed, messages }: { form: WayFormPage; typed: AdvisoryContact; messages: readonly FieldMessage[] }) {
  const { t, locale } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  const text = { required: form.required, errorOf }
  return (
    <form id="step" method="post" noValidate>
      <input type="hidden" name="revision" value={form.revision} />
      <TextField id="email" name="email" type="email" label={t('ways.email')} hint={t('ways.contact-hint')} defaultValue={typed.email} autoComplete="email" autoCapitalize="none" spellCheck={false} error={errorOf('email')} />
      <TextField id="phone" name="phone" type="tel" width="medium" label={t('ways.phone')} defaultValue={typed.phone} autoComplete="tel" error={errorOf('phone')} />
      <InLanguages field="name" label={t('ways.name')} hint={t('ways.own-words-hint')} text={typed.name} {...text} />
      <InLanguages field="does" label={t('ways.does')} hint={t('ways.own-words-hint')} text={typed.does} {...text} isLong />
      <Actions>
        <Button>{t('ways.save')}</Button>
        <ButtonLink look="quiet" href={addresses.adminChannels(locale)}>{t('ways.back')}</ButtonLink>
      </Actions>
    </form>
  )
}
