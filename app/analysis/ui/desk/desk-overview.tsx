import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Day } from '~/kernel/times'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import type { Coverage } from '../../contract'
import { ReadingProgress } from '../reading-progress'
import type { DeskPage } from './desk-nav'

/** How far the work on one consultation is, and its steps in the order they are done. `others` tells of the steps that are not the reader's. */
export function DeskOverview({ slug, pages, progress, themeCount, summaryDueOn, others }: { slug: string; pages: readonly DeskPage[]; others: ReactNode; progress: { coverage: Coverage; unread: number; withOwnWords: number }; themeCount: number; summaryDueOn: Day }) {
  const { t, locale } = useText('analysis')
  const { responses, statements } = progress.coverage
  const read = responses.read >= responses.total ? t('coverage.all-read', { count: responses.total }) : t('coverage.not-yet', { done: responses.read, total: responses.total })
  const given = statements.read >= statements.total ? t('coverage.statements-read', { count: statements.total }) : t('coverage.statements-not-yet', { done: statements.read, total: statements.total })
  const steps = [
    { id: 'answers', href: addresses.officialAnswers(locale, slug), now: responses.total === 0 ? t('overview.answers.none') : read },
    { id: 'statements', href: addresses.officialStatements(locale, slug), now: statements.total === 0 ? null : given },
    { id: 'results', href: addresses.officialResults(locale, slug), now: t('overview.answers.count', { count: responses.total }) },
    { id: 'themes', href: addresses.officialThemes(locale, slug), now: t('overview.themes', { count: themeCount }) },
    { id: 'summary', href: addresses.officialSummary(locale, slug), now: null },
  ] as const
  return (
    <div className="desk">
      <Folio id="steps" heading={t('overview.steps')} kind="first">
        <ol className="steps">
          {steps.filter(({ id }) => pages.includes(id)).map(({ id, href, now }) => (
            <li key={id}><div><p><a href={href}>{t(`overview.step.${id}`)}</a></p>{now ? <p className="small soft">{now}</p> : null}</div></li>
          ))}
        </ol>
        {others}
      </Folio>
      <aside className="side" aria-label={t('desk.side')}><ReadingProgress {...progress} summaryDueOn={summaryDueOn} /></aside>
    </div>
  )
}
