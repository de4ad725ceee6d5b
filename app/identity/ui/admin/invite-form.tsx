import { baseLanguage, ownName, type Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Select } from '~/ui/select/select'
import { TextField } from '~/ui/text-field/text-field'
import type { Role } from '../../contract'
import type { TypedInvitation } from '../../forms/invitation.server'
import { useMessages } from './form-messages'
import { RoleFields } from './role-fields'

/** Inviting somebody: name, address, language of the letter, roles and their days. */
export function InviteForm({ typed, messages, offered, roles }: { typed: TypedInvitation; messages: readonly FieldMessage[]; offered: readonly Locale[]; roles: readonly Role[] }) {
  const { t } = useText('identity')
  const { errorOf } = useMessages(messages)
  return (
    <form id="step" method="post" noValidate>
      <TextField id="name" name="name" label={t('people.form.name')} defaultValue={typed.name} autoComplete="off" error={errorOf('name')} />
      <TextField id="email" name="email" type="email" label={t('people.form.email')} hint={t('people.form.email-hint')} defaultValue={typed.email} autoComplete="section-invited email" autoCapitalize="none" spellCheck={false} error={errorOf('email')} />
      <Select id="locale" name="locale" label={t('people.form.locale')} choose={t('people.form.locale-choose')} defaultValue={typed.locale} error={errorOf('locale')} options={offered.map((each) => ({ value: each, label: ownName(each), lang: baseLanguage(each) }))} />
      <RoleFields roles={roles} chosen={typed.roles} time={typed.time} messages={messages} />
      <p>{t('people.form.administrator')}</p>
      <p className="actions"><Button>{t('people.form.send')}</Button></p>
    </form>
  )
}
