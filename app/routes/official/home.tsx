import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readingProgress } from '~/analysis/queries/coverage.server'
import { DeskHome } from '~/analysis/ui/desk-home'
import { consultationList } from '~/consultations/queries/consultation-list.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { statementsToRead } from '~/statements/queries/statements-for-officials.server'
import { deskTasks } from '~/analysis/queries/desk-tasks.server'
import { requireMay } from '../require-viewer.server'

export const handle: PageHandle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'identity.enter-official', { locale, request })
  const { work, may } = context
  const { items } = await consultationList(work, {})
  const matters = await Promise.all(items.map(async (item) => {
    const [progress, statements] = await Promise.all([readingProgress(work, item.id), statementsToRead(work, item.id)])
    const { slug, title, originalLocale, state, opensAt, closesAt, summaryDueOn, summaryPublishedAt } = item
    return {
      slug, title, originalLocale, state, opensAt, closesAt, summaryDueOn, summaryPublishedAt,
      counts: { unread: progress.unread, unreadStatements: progress.coverage.statements.total - progress.coverage.statements.read, unchecked: statements.filter((each) => each.textState === 'waiting').length },
    }
  }))
  const codes = may('analysis.code')
  const own = { read: codes, statements: codes && may('statements.read-waiting'), check: may('statements.release'), summary: may('summaries.write') || may('summaries.publish') }
  return { title: textFor(locale, 'analysis')('home.title'), matters, tasks: deskTasks(work, matters, own) }
}

export default function OfficialHome() {
  const { title, matters, tasks } = useLoaderData<typeof loader>()
  return <DeskHome title={title} matters={matters} tasks={tasks} />
}
