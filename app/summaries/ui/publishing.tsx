import type { ReactNode } from 'react'
import type { Coverage, ThemeFacts } from '~/analysis/contract'
import { addresses } from '~/kernel/addresses'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import { TextArea } from '~/ui/text-area/text-area'
import type { DraftView } from '../queries/summary-draft.server'
import { CoverageWords } from './coverage-words'
import { MissingList } from './missing-list'
import { PlainWords, type NamedPlainState } from './plain-check'

type PublishingProps = {
  draft: DraftView
  themes: ThemeFacts[]
  slug: string
  coverage: Coverage
  closesAt: Date
  isClosed: boolean
  published: { version: number; publishedAt: Date } | null
  plain: NamedPlainState[]
  /** The reason for going on without a confirmation, as it was typed, and what is wrong with it. */
  reason: { typed: string; problem: ReasonProblem } | null
  /** Said in the place of the button for whom it is not. */
  others: ReactNode
}

/** What is wrong with the reason for publishing without a confirmation. */
export type ReasonProblem = 'plain-unconfirmed' | 'reason-too-long' | 'reason-identity-code'

/** What publishing does, what is still missing for it, how much has been read, and the button when all is there. */
export function Publishing({ draft, themes, slug, coverage, closesAt, isClosed, published, plain, reason, others }: PublishingProps) {
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
      {plain.length > 0 ? <PlainList plain={plain} slug={slug} /> : null}
      {others}
      {!others && isClosed && missing.length === 0 ? (
        <form method="post" noValidate>
          {reason ? <ErrorSummary title={t('refusal.title', { count: 1 })} errors={[{ href: '#reason', message: t(`refusal.${reason.problem}`) }]} /> : null}
          <input type="hidden" name="seen" value={draft.seen} />
          <p>{t('publish.explain')}</p>
          {plain.some(({ state }) => state !== 'confirmed') ? (
            <TextArea id="reason" name="reason" low label={t('plain.reason.label')} hint={t('plain.reason.hint')} defaultValue={reason?.typed} error={reason ? { prefix: t('refusal.title', { count: 1 }), message: t(`refusal.${reason.problem}`) } : undefined} />
          ) : null}
          <p className="actions"><Button name="do" value="publish">{published ? t('publish.again') : t('publish.submit')}</Button></p>
        </form>
      ) : null}
    </Folio>
  )
}

function PlainList({ plain, slug }: { plain: NamedPlainState[]; slug: string }) {
  const { t, locale } = useText('summaries')
  return (
    <>
      <h3>{t('plain.title')}</h3>
      <ul>
        {plain.map((each) => (
          <li key={each.locale}><a href={`${addresses.officialSummaryPreview(locale, slug, each.locale)}#plain`}>{languageName(locale, each.locale)}</a>: <PlainWords plain={each} /></li>
        ))}
      </ul>
    </>
  )
}
