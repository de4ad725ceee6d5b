import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Notice } from '~/ui/notice/notice'
import type { ConsultationPage } from '../queries/consultation-page.server'

/** What a reader must know before reading on: not open yet, closed, late, decided, or changed meanwhile. */
export function StandingNotices({ page }: { page: ConsultationPage }) {
  return (
    <>
      <Standing page={page} />
      <Changed page={page} />
    </>
  )
}

function Standing({ page }: { page: ConsultationPage }) {
  const { t, locale } = useText('consultations')
  if (page.state === 'coming') return <Notice><p>{t('page.coming', { date: formatDateTime(locale, page.opensAt) })}</p></Notice>
  if (page.state === 'open' || page.state === 'draft') return null
  if (page.summaryPublishedAt) {
    return (
      <Notice tone="done">
        <p>{t('page.summarised')}</p>
        <p><a href={addresses.summary(locale, page.slug)}>{t('page.read-summary')}</a></p>
      </Notice>
    )
  }
  const role = pickText(page.content.contact.role, locale, page.originalLocale).text
  return (
    <Notice>
      <p>{t('page.closed', { date: formatDateTime(locale, page.closesAt) })}</p>
      {page.isSummaryOverdue ? <p>{t('page.overdue', { date: formatDate(locale, page.summaryDueOn), role })}</p> : null}
    </Notice>
  )
}

function Changed({ page }: { page: ConsultationPage }) {
  const { t, locale } = useText('consultations')
  if (!page.change) return null
  return (
    <Notice>
      <p>{t('page.changed', { date: formatDateTime(locale, page.change.at) })}</p>
      {page.change.note ? <ContentText as="p" text={page.change.note} original={page.originalLocale} /> : null}
    </Notice>
  )
}
