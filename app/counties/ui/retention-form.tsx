import type { FieldMessage } from '~/kernel/results'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { NumberField } from '~/ui/number-field/number-field'
import { RETENTION_KINDS, type RetentionKind } from '../contract'
import type { TypedRetention } from '../forms/settings.server'
import { useSettingsMessages } from './settings-messages'

/** How long each kind of thing is kept, in the unit of its kind. */
export function RetentionForm({ revision, typed, messages }: { revision: number; typed: TypedRetention; messages: readonly FieldMessage[] }) {
  const { t } = useText('counties')
  const { errorOf } = useSettingsMessages(messages)
  return (
    <form id="step" method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <p>{t('retention.stays')}</p>
      {(Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => {
        const { unit, usual, least, most } = RETENTION_KINDS[kind]
        const hint = unit === 'years' ? t('retention.proposed-years', { count: usual, least, most }) : t('retention.proposed-days', { count: usual, least, most })
        return <NumberField key={kind} id={kind} name={kind} label={t(`retention.kind.${kind}`)} hint={hint} unit={t(`retention.${unit}`)} defaultValue={typed[kind]} error={errorOf(kind)} />
      })}
      <p className="actions"><Button>{t('retention.save')}</Button></p>
    </form>
  )
}
