import { addresses } from '~/kernel/addresses'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Tag } from '~/ui/tag/tag'
import type { RemarkToReply } from '../queries/remarks.server'

/** On the officials' first page: how many remarks on accessibility wait, by when the next is due, and the way to them. */
export function WaitingRemarks({ count, next }: { count: number; next: Pick<RemarkToReply, 'dueOn' | 'standing'> | null }) {
  const { t, locale } = useText('accessibility')
  return (
    <div className="wrap">
      <Folio id="accessibility" heading={t('queue.title')}>
        <p>{count === 0 ? t('queue.none') : t('queue.waiting', { count })}</p>
        {next ? (
          <p>
            {t('queue.next-due', { date: formatDate(locale, next.dueOn) })}{' '}
            {next.standing.isLate ? <Tag icon="warn">{t('queue.late', { count: next.standing.days })}</Tag> : t('queue.left', { count: next.standing.days })}
          </p>
        ) : null}
        <p><a href={addresses.officialAccessibility(locale)}>{t('queue.enter')}</a></p>
      </Folio>
    </div>
  )
}
