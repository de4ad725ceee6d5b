import { SERVED_LANGUAGES } from '~/counties/contract'
import type { FieldMessage } from '~/kernel/results'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import { DateField } from '~/ui/date-field/date-field'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Select } from '~/ui/select/select'
import { TextField } from '~/ui/text-field/text-field'
import { MEDIA } from '../../contract'
import type { TypedAnnouncement } from '../../forms/announcement.server'

/** An entry to add to the log: where, on which day and in which languages it was announced. */
export function AnnouncementForm({ typed, messages }: { typed: TypedAnnouncement | null; messages: readonly FieldMessage[] }) {
  const { t } = useText('consultations')
  const { t: county } = useText('counties')
  const { t: frame } = useText('shell')
  const say = useAnnouncementWords()
  const errorOf = (field: string) => {
    const found = messages.find((each) => each.field === field)
    return found && { prefix: frame('error.field-prefix'), message: say(found) }
  }
  return (
    <form id="step" method="post" noValidate>
      <Select id="medium" name="medium" label={t('announced.new.medium')} choose={t('announced.new.choose')} width="medium" options={MEDIA.map((medium) => ({ value: medium, label: t(`announced.choice.${medium}`) }))} defaultValue={typed?.medium ?? ''} error={errorOf('medium')} />
      <TextField id="place" name="place" label={t('announced.new.place')} hint={t('announced.new.place-hint')} defaultValue={typed?.place} autoComplete="off" error={errorOf('place')} />
      <DateField
        id="announcedOn" name="announcedOn" label={t('announced.new.day')} hint={t('announced.new.day-hint')} defaultValue={typed?.day}
        parts={{ day: t('announced.new.parts.day'), month: t('announced.new.parts.month'), year: t('announced.new.parts.year') }} error={errorOf('announcedOn')}
      />
      <CheckboxGroup id="languages" name="languages" label={t('announced.new.languages')} options={SERVED_LANGUAGES.map((language) => ({ value: language, label: county(`served.${language}`) }))} defaultValue={typed?.languages ?? []} error={errorOf('languages')} />
      <Actions><Button>{t('announced.new.submit')}</Button></Actions>
    </form>
  )
}

/** What is to be put right, above the page's heading. */
export function AnnouncementErrors({ messages }: { messages: readonly FieldMessage[] }) {
  const { t: frame } = useText('shell')
  const say = useAnnouncementWords()
  if (messages.length === 0) return null
  return <ErrorSummary title={frame('error.summary', { count: messages.length })} errors={messages.map((each) => ({ href: `#${each.field}`, message: say(each) }))}>{frame('error.kept')}</ErrorSummary>
}

const KEYS = ['no-medium', 'no-place', 'place-too-long', 'identity-code', 'no-day', 'bad-day', 'day-to-come', 'no-language', 'too-many'] as const

function useAnnouncementWords(): (message: FieldMessage) => string {
  const { t } = useText('consultations')
  return ({ key, values = {} }) => {
    const known = KEYS.find((each) => each === key)
    return known ? t(`announced.problem.${known}`, values as { max: number }) : ''
  }
}
