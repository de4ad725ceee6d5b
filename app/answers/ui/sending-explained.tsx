import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'

/** What sending means, said before the button: the code, until when, and what is published. */
export function SendingExplained({ closesAt }: { closesAt: Date }) {
  const { t, locale } = useText('answers')
  return (
    <>
      <p>{t('check.send.code', { date: formatDateTime(locale, closesAt) })}</p>
      <p>{t('check.send.published')}</p>
    </>
  )
}
