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
import { rowsFor } from '~/ui/text-area/rows'
import { TextArea } from '~/ui/text-area/text-area'
import type { DraftView } from '../queries/summary-draft.server'
import { CoverageWords } from './coverage-words'
import type { ReasonProblem } from './draft-sent'
import type { FieldLanguages } from './language-fields'
import { MissingList } from './missing-list'
import { PlainWords, type NamedPlainState } from './plain-check'
import { PublishAdvice } from './publish-advice'

type PublishingProps = {
  draft: DraftView
  themes: ThemeFacts[]
  slug: string
  coverage: Coverage
  closesAt: Date
  isClosed: boolean
  published: { version: number; publishedAt: Date } | null
  languages: FieldLanguages
  plain: NamedPlainState[]
  /** The reason for going on without a confirmation, as it was typed, and what is wrong with it. */
  reason: { typed: string; problem: ReasonProblem | null }
  /** Said in the place of the button for whom it is not. */
  others: ReactNode
}

/** What publishing does, what is still missing for it and what to look at once more, how much has been read, and the button when all is there. Stands inside the page's form. */
export function Publishing({ draft, themes, slug, coverage, closesAt, isClosed, published, languages, plain, reason, others }: PublishingProps) {
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
      <PublishAdvice advice={draft.advice} themes={themes} slug={slug} required={languages.required} />
      {plain.length > 0 ? <PlainList plain={plain} slug={slug} /> : null}
      {others ?? <Press draft={draft} plain={plain} reason={reason} isReady={isClosed && missing.length === 0} isAgain={published !== null} />}
    </Folio>
  )
}

function Press({ draft, plain, reason, isReady, isAgain }: Pick<PublishingProps, 'draft' | 'plain' | 'reason'> & { isReady: boolean; isAgain: boolean }) {
  const { t } = useText('summaries')
  const { typed, problem } = reason
  const message = problem && t(`refusal.${problem}`)
  // A reason that has been typed stays, also while something else stands in the way.
  const asksWhy = problem !== null || typed.trim() !== '' || (isReady && plain.some(({ state }) => state !== 'confirmed'))
  return (
    <>
      {message ? <ErrorSummary title={t('refusal.title', { count: 1 })} errors={[{ href: '#reason', message }]} /> : null}
      {isReady ? <p>{t('publish.explain')}</p> : null}
      {asksWhy ? <TextArea id="reason" name="reason" low rows={rowsFor(typed)} label={t('plain.reason.label')} hint={t('plain.reason.hint')} defaultValue={typed} error={message ? { prefix: t('refusal.title', { count: 1 }), message } : undefined} /> : null}
      {isReady ? (
        <p className="actions">
          <input type="hidden" name="seen" value={draft.seen} />
          <Button name="do" value="publish">{isAgain ? t('publish.again') : t('publish.submit')}</Button>
        </p>
      ) : null}
    </>
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
