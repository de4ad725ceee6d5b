import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { remarkQueue } from '~/accessibility/queries/remarks.server'
import { WaitingRemarks } from '~/accessibility/ui/waiting-remarks'
import { readingProgress } from '~/analysis/queries/coverage.server'
import { DeskHome } from '~/analysis/ui/desk/desk-home'
import { consultationList } from '~/consultations/queries/consultation-list.server'
import { consultationsIn } from '~/consultations/queries/going-on.server'
import { mattersToHandOn } from '~/moderation/queries/desk-hand-overs.server'
import { HandOverTask } from '~/moderation/ui/desk/hand-over-task'
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
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const [list, open, reading] = await Promise.all([consultationList(work, { after }, undefined, 25), consultationsIn(work, 'open'), consultationsIn(work, 'reading')])
  const waiting = await Promise.all([...open, ...reading].map(async ({ id, slug, state, summaryDueOn }) => {
    const [progress, statements] = await Promise.all([readingProgress(work, id), statementsToRead(work, id, context.guards.shownContents)])
    const unreadStatements = progress.coverage.statements.total - progress.coverage.statements.read
    return { slug, state, summaryDueOn, counts: { unread: progress.unread, unreadStatements, unchecked: statements.filter((each) => each.textState === 'waiting').length } }
  }))
  const titles = Object.fromEntries([...open, ...reading].map(({ slug, title, originalLocale }) => [slug, { title, originalLocale }]))
  const codes = may('analysis.code')
  const own = { read: codes, statements: codes && may('statements.read-waiting'), check: may('statements.release'), summary: may('summaries.write') || may('summaries.publish') }
  const { open: remarks } = await remarkQueue(work)
  return {
    title: textFor(locale, 'analysis')('home.title'),
    tasks: deskTasks(work, waiting, own).map((task) => ({ ...task, ...titles[task.slug]! })),
    matters: list.items.map(({ slug, title, originalLocale, state, opensAt, closesAt, summaryDueOn, summaryPublishedAt }) => ({ slug, title, originalLocale, state, opensAt, closesAt, summaryDueOn, summaryPublishedAt })),
    pages: { after, older: list.older },
    remarks: { count: remarks.length, next: remarks[0] ? { dueOn: remarks[0].dueOn, standing: remarks[0].standing } : null },
    handOnCount: may('moderation.hand-over') ? await mattersToHandOn(work, may('moderation.see-original')) : 0,
  }
}

export default function OfficialHome() {
  const { remarks, handOnCount, ...desk } = useLoaderData<typeof loader>()
  return (
    <>
      <DeskHome {...desk} />
      <WaitingRemarks {...remarks} />
      <HandOverTask count={handOnCount} />
    </>
  )
}
