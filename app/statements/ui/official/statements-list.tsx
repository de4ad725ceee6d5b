import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { FilterSentence } from '~/ui/filter-sentence/filter-sentence'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Status } from '~/ui/status/status'
import { Tag } from '~/ui/tag/tag'
import type { StatementToRead } from '../../queries/statements-for-officials.server'

/** The statements of one matter for its officials, in the given order, all or those that nobody has read; each says whether it has been read and checked. */
export function StatementsList({ statements, onlyUnread, matter }: { statements: StatementToRead[]; onlyUnread: boolean; matter: { slug: string; title: LocalizedText; originalLocale: Locale } }) {
  const { t, locale } = useText('statements')
  const shown = onlyUnread ? statements.filter((each) => !each.isRead) : statements
  const state = onlyUnread ? 'unread' : undefined
  return (
    <div className="wrap">
      <BackLink href={addresses.officialConsultation(locale, matter.slug)}><ContentText text={matter.title} original={matter.originalLocale} /></BackLink>
      <Head title={t('official.list.title')} lead={t('official.list.lead')} kind="tight" />
      {statements.length === 0 ? <p>{t('list.empty')}</p> : (
        <FilterSentence
          label={t('official.list.filter.label')}
          action={addresses.officialStatements(locale, matter.slug)}
          parts={[{
            kind: 'choice', id: 'state', name: 'state', label: t('official.list.filter.state'), value: state ?? 'all', before: t('official.list.filter.show'), after: ` ${t('official.list.filter.statements')}`,
            options: (['all', 'unread'] as const).map((value) => ({ value, label: t(`official.list.filter.${value}`) })),
          }]}
          submit={t('official.list.filter.show')}
        />
      )}
      {statements.length > 0 && shown.length === 0 ? <div className="empty"><p>{t('official.list.all-read')}</p><p><a href={addresses.officialStatements(locale, matter.slug)}>{t('official.list.show-all')}</a></p></div> : null}
      {shown.length === 0 ? null : (
        <ul className="answers">
          {shown.map((each) => (
            <li key={each.id}>
              <p className="from"><b><ContentText text={each.giver.name} original={each.originalLocale} /></b>{formatDateTime(locale, each.arrivedAt)}</p>
              <div>
                <h2 className="h3"><a href={addresses.officialStatement(locale, matter.slug, each.id, { state })}><ContentText text={each.title} original={each.originalLocale} /></a></h2>
                <p className="small soft">{[t('official.list.positions', { count: each.positionCount }), ...(each.dissentCount > 0 ? [t('official.list.dissent', { count: each.dissentCount })] : []), each.documentNumber].join(', ')}</p>
                <p>{each.isRead ? <Tag icon="check">{t('official.list.read')}</Tag> : <Tag>{t('official.list.unread')}</Tag>} <Status kind={each.textState === 'released' ? 'yes' : 'part'}>{t(`official.list.${each.textState}`)}</Status></p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
