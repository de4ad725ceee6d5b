import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Notice } from '~/ui/notice/notice'

/** That matters wait for an official to hand them on; nothing when none do. */
export function HandOverTask({ count }: { count: number }) {
  const { t, locale } = useText('moderation')
  if (count === 0) return null
  return <div className="wrap"><Notice><p><a href={addresses.moderationHandedOn(locale)}>{t('handed.task', { count })}</a></p></Notice></div>
}
