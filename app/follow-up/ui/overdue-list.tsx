import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Tag } from '~/ui/tag/tag'
import type { OverdueSummary } from '../contract'

/** The summaries that are late, for everybody to see. */
export function OverdueList({ overdue }: { overdue: OverdueSummary[] }) {
  const { t, locale } = useText('follow-up')
  return (
    <Folio id="overdue" heading={t('overdue.title')}>
      <p>{overdue.length > 0 ? t('overdue.explain') : t('overdue.none')}</p>
      {overdue.length > 0 ? (
        <ul className="said">
          {overdue.map(({ matter, dueOn, responsible }) => {
            const role = pickText(responsible, locale, matter.originalLocale)
            return (
              <li key={matter.consultationId}>
                <h3><a href={addresses.consultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></a></h3>
                <p><Tag icon="warn">{t('overdue.item', { date: formatDate(locale, dueOn) })}</Tag></p>
                {role.text ? <p className="small soft" lang={role.locale === locale ? undefined : role.locale}>{t('overdue.responsible', { role: role.text })}</p> : null}
              </li>
            )
          })}
        </ul>
      ) : null}
    </Folio>
  )
}
