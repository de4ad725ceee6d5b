import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { queueFilters } from '~/moderation/forms/queue-filters.server'
import { moderationQueue } from '~/moderation/queries/moderation-queue.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { QueueList, QueueSentence } from '~/moderation/ui/desk/queue-page'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.see-queue')
  const query = new URL(args.request.url).searchParams
  const filters = queueFilters(query)
  return { title: textFor(locale, 'moderation')('queue.title'), pages, filters, queue: await moderationQueue(work, filters), asked: Object.fromEntries(query) as Record<string, string> }
}

export default function ModerationQueue() {
  const { title, pages, filters, queue, asked } = useLoaderData<typeof loader>()
  const { t, locale } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <ModerationHead current="queue" pages={pages} title={title}>
        <p className="lead">{t('queue.waiting', { count: queue.waiting })}{queue.urgent > 0 ? <>. {t('queue.urgent', { count: queue.urgent })}</> : null}</p>
        {queue.toHandOn > 0 ? <p><a href={addresses.moderationHandedOn(locale)}>{t('handed.task', { count: queue.toHandOn })}</a></p> : null}
        <p className="soft">{t('queue.explain')}</p>
        <QueueSentence filters={filters} matters={queue.matters} />
      </ModerationHead>
      <QueueList items={queue.items} filters={filters} />
      {queue.next ? <p className="more-row"><a href={addresses.moderation(locale, { ...asked, after: queue.next })}>{t('queue.more')}</a></p> : null}
      {filters.after ? <p className="more-row"><a href={addresses.moderation(locale, { ...asked, after: undefined })}>{t('queue.from-start')}</a></p> : null}
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
