import type { FieldMessage } from '~/kernel/results'
import type { TypedDay } from '~/kernel/typed-days'
import { useText } from '~/platform/i18n/use-text'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import { DateField } from '~/ui/date-field/date-field'
import type { Role } from '../../contract'
import type { TypedTime } from '../../forms/invitation.server'
import { useMessages } from './form-messages'

type RoleFieldsProps = { roles: readonly Role[]; chosen: readonly Role[]; time: TypedTime; messages: readonly FieldMessage[] }

/** The roles to give, and from and until when. */
export function RoleFields({ roles, chosen, time, messages }: RoleFieldsProps) {
  const { t } = useText('identity')
  const { errorOf } = useMessages(messages)
  return (
    <>
      <CheckboxGroup id="roles" name="roles" label={t('people.form.roles')} hint={t('people.form.roles-hint')} error={errorOf('roles')} defaultValue={[...chosen]} options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
      <DayField field="startsOn" typed={time.startsOn} messages={messages} />
      <DayField field="endsOn" typed={time.endsOn} messages={messages} />
    </>
  )
}

/** The first or last day of a role, in three fields; left empty, it begins today and has no end, unless `hint` says otherwise. */
export function DayField({ field, typed, messages, hint }: { field: 'startsOn' | 'endsOn'; typed: TypedDay; messages: readonly FieldMessage[]; hint?: string }) {
  const { t } = useText('identity')
  const { errorOf } = useMessages(messages)
  const parts = { day: t('people.form.day'), month: t('people.form.month'), year: t('people.form.year') }
  return <DateField id={field} name={field} label={t(`people.form.${field === 'startsOn' ? 'starts' : 'ends'}`)} hint={hint ?? t(`people.form.${field === 'startsOn' ? 'starts' : 'ends'}-hint`)} parts={parts} defaultValue={typed} error={errorOf(field)} />
}
