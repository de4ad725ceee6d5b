import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'

/** On the officials' first page: how many remarks on accessibility wait, and the way to them. */
export function WaitingRemarks({ count }: { count: number }) {
  const { t, locale } = useText('accessibility')
  return (
    <div className="wrap">
      <Folio id="accessibility" heading={t('queue.title')}>
        <p>{count === 0 ? t('queue.none') : t('queue.waiting', { count })}</p>
        <p><a href={addresses.officialAccessibility(locale)}>{t('queue.enter')}</a></p>
      </Folio>
    </div>
  )
}
