import { addresses } from '~/kernel/addresses'
import type { FieldMessage } from '~/kernel/results'
import type { TypedDay } from '~/kernel/typed-days'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { Notice } from '~/ui/notice/notice'
import { RadioGroup } from '~/ui/radio-group/radio-group'
import type { TypedEnding } from '../../forms/ending.server'
import { useMessages } from './form-messages'
import { DayField } from './role-fields'

/** Ending a role: at once, or with a last day. One that the directory gives comes back from there as long as the group gives it. */
export function EndRoleForm({ personId, isOfDirectory, typed, messages }: { personId: string; isOfDirectory: boolean; typed: TypedEnding; messages: readonly FieldMessage[] }) {
  const { t, locale } = useText('identity')
  const { errorOf } = useMessages(messages)
  return (
    <form id="step" method="post" noValidate>
      {isOfDirectory ? <Notice><p>{t('end-role.of-directory')}</p></Notice> : null}
      <RadioGroup id="when" name="when" label={t('end-role.when')} error={errorOf('when')} defaultValue={typed.when} options={[{ value: 'now', label: t('end-role.now'), hint: t('end-role.now-hint') }, { value: 'day', label: t('end-role.day') }]} />
      <DayField field="endsOn" typed={typed.endsOn} messages={messages} hint={t('end-role.day-hint')} />
      <Actions>
        <Button>{t('end-role.submit')}</Button>
        <a href={addresses.adminPerson(locale, personId)}>{t('end-role.keep')}</a>
      </Actions>
    </form>
  )
}

/** Ending somebody's time: what happens, and the button that does it. */
export function EndPersonForm({ personId }: { personId: string }) {
  const { t, locale } = useText('identity')
  return (
    <form method="post">
      <p>{t('end-person.body')}</p>
      <p>{t('end-person.stays')}</p>
      <Actions>
        <Button>{t('end-person.submit')}</Button>
        <a href={addresses.adminPerson(locale, personId)}>{t('end-person.keep')}</a>
      </Actions>
    </form>
  )
}

/** Asking that somebody be made administrator: what the role may do, that it takes two, and its last day. */
export function AskAdministratorForm({ personId, typed, messages, days }: { personId: string; typed: TypedDay; messages: readonly FieldMessage[]; days: number }) {
  const { t, locale } = useText('identity')
  return (
    <form id="step" method="post" noValidate>
      <p>{t('ask-administrator.body')}</p>
      <p>{t('ask-administrator.two', { days })}</p>
      <DayField field="endsOn" typed={typed} messages={messages} />
      <Actions>
        <Button>{t('ask-administrator.submit')}</Button>
        <a href={addresses.adminPerson(locale, personId)}>{t('ask-administrator.keep')}</a>
      </Actions>
    </form>
  )
}
