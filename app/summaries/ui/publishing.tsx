import type { Coverage, ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import type { DraftView } from '../queries/summary-draft.server'
import { CoverageWords } from './coverage-words'
import { MissingList } from './missing-list'

type PublishingProps = {
  draft: DraftView
  themes: ThemeFacts[]
  slug: string
  coverage: Coverage
  closesAt: Date
  isClosed: boolean
  published: { version: number; publishedAt: Date } | null
}

/** What publishing does, what is still missing for it, how much has been read, and the button when all is there. */
export function Publishing({ draft, themes, slug, coverage, closesAt, isClosed, published }: PublishingProps) {
  const { t, locale } = useText('summaries')
  const { missing } = draft
  return (
    <Folio id="publish" heading={t('publish.title')} kind="open">
      {published ? (
        <p>
          {t('publish.published', { number: published.version, date: formatDate(locale, published.publishedAt) })}{' '}
          <a href={addresses.summary(locale, slug)}>{t('publish.see')}</a>
        </p>
      ) : null}
      <CoverageWords coverage={coverage} />
      {coverage.responses.read < coverage.responses.total ? <p>{t('publish.unread', { coverage: t('coverage.not-yet', { done: coverage.responses.read, total: coverage.responses.total }) })}</p> : null}
      {!isClosed ? <Notice><p>{t('publish.still-open', { date: formatDateTime(locale, closesAt) })}</p></Notice> : null}
      {missing.length > 0 ? (
        <>
          <p><b>{t('publish.blocked', { count: missing.length })}</b></p>
          <MissingList missing={missing} themes={themes} slug={slug} />
        </>
      ) : null}
      {isClosed && missing.length === 0 ? (
        <form method="post">
          <input type="hidden" name="seen" value={draft.seen} />
          <p>{t('publish.explain')}</p>
          <p className="actions"><Button name="do" value="publish">{published ? t('publish.again') : t('publish.submit')}</Button></p>
        </form>
      ) : null}
    </Folio>
  )
}
