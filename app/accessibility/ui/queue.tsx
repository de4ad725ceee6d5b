import { addresses } from '~/kernel/addresses'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { ContextLink } from '~/ui/link/link'
import { Tag } from '~/ui/tag/tag'
import type { Defect } from '../queries/defects.server'
import type { RemarkToReply } from '../queries/remarks.server'

type Queue = { remarks: { open: RemarkToReply[]; replied: RemarkToReply[] }; defects: { open: Defect[]; mended: Defect[] }; may: { keepDefects: boolean } }

/** What people have said about accessibility, with the days that are left, and the defects the statement lists. */
export function AccessibilityQueue({ remarks, defects, may }: Queue) {
  const { t, locale } = useText('accessibility')
  return (
    <div className="wrap">
      <Head title={t('queue.title')} />
      <Folio id="waiting" heading={t('queue.open')} kind="first">
        {remarks.open.length === 0 ? <p>{t('queue.none')}</p> : <ul className="said">{remarks.open.map((each) => <Remark key={each.id} remark={each} />)}</ul>}
      </Folio>
      <Folio id="defects" heading={t('queue.defects')}>
        <p className="hint">{t('queue.defects-hint')}</p>
        {defects.open.length === 0 ? <p>{t('queue.defects-none')}</p> : <Defects defects={defects.open} mayKeep={may.keepDefects} />}
        {may.keepDefects ? <p><ButtonLink look="quiet" href={addresses.officialDefect(locale, 'new')}>{t('queue.add')}</ButtonLink></p> : null}
      </Folio>
      <Folio id="replied" heading={t('queue.replied')}>
        {remarks.replied.length === 0 ? <p>{t('queue.replied-none')}</p> : <ul className="said">{remarks.replied.map((each) => <Remark key={each.id} remark={each} />)}</ul>}
      </Folio>
      {defects.mended.length > 0 ? (
        <Folio id="mended" heading={t('queue.mended')}>
          <Defects defects={defects.mended} mayKeep={may.keepDefects} />
        </Folio>
      ) : null}
    </div>
  )
}

function Remark({ remark }: { remark: RemarkToReply }) {
  const { t, locale } = useText('accessibility')
  const { id, text, receivedOn, dueOn, standing, repliedOn } = remark
  const words = text.length > 120 ? `${text.slice(0, 120).trimEnd()}…` : text
  return (
    <li>
      <p lang={remark.locale === locale ? undefined : remark.locale}>{words}</p>
      <p className="small soft">{t('remark.received', { date: formatDate(locale, receivedOn) })}</p>
      {repliedOn ? <p className="small">{t('queue.replied-on', { date: formatDate(locale, repliedOn) })}</p> : (
        <p className="small">
          {t('queue.due', { date: formatDate(locale, dueOn) })}{' '}
          {standing.isLate ? <Tag icon="warn">{t('queue.late', { count: standing.days })}</Tag> : t('queue.left', { count: standing.days })}
        </p>
      )}
      <p><ContextLink href={addresses.officialRemark(locale, id)} context={formatDate(locale, receivedOn)}>{t('queue.read')}</ContextLink></p>
    </li>
  )
}

function Defects({ defects, mayKeep }: { defects: Defect[]; mayKeep: boolean }) {
  const { t, locale } = useText('accessibility')
  return (
    <ul className="said">
      {defects.map((defect) => (
        <li key={defect.id}>
          <p><ContentText text={defect.what} original={defect.originalLocale} /></p>
          {defect.mendedOn ? <p className="small soft">{t('queue.mended-on', { date: formatDate(locale, defect.mendedOn) })}</p> : null}
          {defect.mendBy && !defect.mendedOn ? <p className="small soft">{t('statement.problems.mend-by', { date: formatDate(locale, defect.mendBy) })}</p> : null}
          {mayKeep ? <p><ContextLink href={addresses.officialDefect(locale, defect.id)} context={<ContentText text={defect.what} original={defect.originalLocale} />}>{t('queue.edit')}</ContextLink></p> : null}
        </li>
      ))}
    </ul>
  )
}
