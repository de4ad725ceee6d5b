import type { ConsultationState } from '~/consultations/contract'
import { addresses } from '~/kernel/addresses'
import type { Day } from '~/kernel/times'
import { formatDate, formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Pagination } from '~/ui/pagination/pagination'
import { Tag } from '~/ui/tag/tag'
import type { DeskTask } from '../../queries/desk-tasks.server'
import type { DeskMatter } from './desk-head'

/** A consultation as the home page of the officials lists it. */
export type HomeMatter = DeskMatter & { state: ConsultationState; opensAt: Date; closesAt: Date; summaryDueOn: Day; summaryPublishedAt: Date | null }

const PLACES = {
  read: (...[locale, slug]: Parameters<typeof addresses.officialResults>) => addresses.officialAnswers(locale, slug),
  statements: addresses.officialStatements,
  check: addresses.officialStatements,
  summary: addresses.officialSummary,
} as const

/** A task with the matter it is of. */
type HomeTask = DeskTask & Pick<DeskMatter, 'title' | 'originalLocale'>

/** An official's first page: everything that has to be done by when, and the consultations a page at a time. */
export function DeskHome({ title, matters, tasks, pages }: { title: string; matters: HomeMatter[]; tasks: HomeTask[]; pages: { after?: string; older: string | null } }) {
  const { t, locale } = useText('analysis')
  return (
    <div className="wrap">
      <Head title={title} />
      <Folio id="tasks" heading={t('home.tasks')} kind="first">
        {tasks.length === 0 ? <p>{t('home.empty')}</p> : (
          <ul className="said">
            {tasks.map((task) => {
              const { title: name, originalLocale } = task
              const words = task.what === 'summary' ? t('task.summary') : t(`task.${task.what}`, { count: task.count })
              const date = formatDate(locale, task.dueOn)
              return (
                <li key={`${task.slug} ${task.what}`}>
                  <h3><a href={PLACES[task.what](locale, task.slug)}>{words}</a></h3>
                  <p className="small soft"><ContentText text={name} original={originalLocale} /></p>
                  <p className="small">{task.isLate ? <Tag icon="warn">{t('home.overdue', { date })}</Tag> : t('home.due', { date })}</p>
                </li>
              )
            })}
          </ul>
        )}
      </Folio>
      <Folio id="matters" heading={t('home.matters')}>
        {matters.length === 0 ? <p>{t('home.none')}</p> : <ul className="said">{matters.map((matter) => <Matter key={matter.slug} matter={matter} />)}</ul>}
        <Pagination
          label={t('home.pages')}
          newer={pages.after ? { href: addresses.official(locale), text: t('home.newest') } : undefined}
          older={pages.older ? { href: addresses.official(locale, { after: pages.older }), text: t('home.older') } : undefined}
        />
      </Folio>
    </div>
  )
}

function Matter({ matter }: { matter: HomeMatter }) {
  const { t, locale } = useText('analysis')
  const { slug, title, originalLocale, state, opensAt, closesAt, summaryPublishedAt, summaryDueOn } = matter
  const when = state === 'coming' || state === 'draft' ? t('home.state.coming', { date: formatDateTime(locale, opensAt) }) : t(state === 'open' ? 'home.state.open' : 'home.state.closed', { date: formatDateTime(locale, closesAt) })
  return (
    <li>
      <h3><a href={addresses.officialConsultation(locale, slug)}><ContentText text={title} original={originalLocale} /></a></h3>
      <p className="small soft">{when}</p>
      <p className="small soft">{summaryPublishedAt ? t('home.summary.published', { date: formatDate(locale, summaryPublishedAt) }) : t('home.summary.due', { date: formatDate(locale, summaryDueOn) })}</p>
    </li>
  )
}
