import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Status } from '~/ui/status/status'
import type { StatementToRead } from '../../queries/statements-for-officials.server'

/** The statements of one matter for its officials, in the order of arrival; those waiting for a check say so. */
export function StatementsList({ statements, matter }: { statements: StatementToRead[]; matter: { slug: string; title: LocalizedText; originalLocale: Locale } }) {
  const { t, locale } = useText('statements')
  return (
    <div className="wrap">
      <BackLink href={addresses.officialConsultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></BackLink>
      <Head title={t('official.list.title')} lead={t('official.list.lead')} kind="tight" />
      {statements.length === 0 ? <p>{t('list.empty')}</p> : (
        <ul className="answers">
          {statements.map((each) => (
            <li key={each.id}>
              <p className="from"><b><ContentText text={each.giver.name} original={each.originalLocale} /></b>{formatDateTime(locale, each.arrivedAt)}</p>
              <div>
                <h2 className="h3"><a href={addresses.officialStatement(locale, matter.slug, each.id)}><ContentText text={each.title} original={each.originalLocale} /></a></h2>
                <p className="small soft">{[t('official.list.positions', { count: each.positionCount }), ...(each.dissentCount > 0 ? [t('official.list.dissent', { count: each.dissentCount })] : []), each.documentNumber].join(', ')}</p>
                <p><Status kind={each.textState === 'released' ? 'yes' : 'part'}>{t(`official.list.${each.textState}`)}</Status></p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
