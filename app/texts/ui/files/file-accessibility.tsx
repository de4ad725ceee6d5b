import { useText } from '~/platform/i18n/use-text'
import type { Accessibility } from '../../rules/attachments'

/** Whether everybody can read a file, and how else to get what is in it. */
export function FileAccessibility({ accessibility }: { accessibility: Accessibility }) {
  const { t } = useText('texts')
  return <p className="small soft">{t(`files.accessibility.${accessibility}`)}{accessibility !== 'accessible' ? `. ${t('files.ask')}` : ''}</p>
}
