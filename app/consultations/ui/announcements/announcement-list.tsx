import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import type { AnnouncementFacts } from '../../contract'
import { AnnouncementLine } from './announced'

/** The entries of the log for those who keep it, each with a way to withdraw it for who may. */
export function AnnouncementList({ announcements, mayWithdraw }: { announcements: readonly AnnouncementFacts[]; mayWithdraw: boolean }) {
  const { t } = useText('consultations')
  if (announcements.length === 0) return <p>{t('announced.list.none')}</p>
  return (
    <ul className="said">
      {announcements.map((each) => (
        <li key={each.id}>
          <p><AnnouncementLine announcement={each} /></p>
          {mayWithdraw ? (
            <form method="post">
              <input type="hidden" name="announcement" value={each.id} />
              <Button look="link" name="do" value="withdraw">{t('announced.list.withdraw', { place: each.place })}</Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
