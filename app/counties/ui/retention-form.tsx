import type { FieldMessage } from '~/kernel/results'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { NumberField } from '~/ui/number-field/number-field'
import { RETENTION_KINDS } from '../contract'
import type { TypedRetention } from '../forms/settings.server'
import { useSettingsMessages } from './settings-messages'

/** For how many days each kind of thing is kept. */
export function RetentionForm({ revision, typed, messages }: { revision: number; typed: TypedRetention; messages: readonly FieldMessage[] }) {
  const { t } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  return (
    <form method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <p>{t('retention.stays')}</p>
      {RETENTION_KINDS.map(({ kind, days }) => (
        <NumberField key={kind} id={kind} name={kind} label={t(`retention.kind.${kind}`)} hint={t('retention.proposed', { count: days })} unit={t('retention.days')} defaultValue={typed[kind]} error={errorOf(kind)} />
      ))}
      <p className="actions"><Button>{t('retention.save')}</Button></p>
    </form>
  )
}
