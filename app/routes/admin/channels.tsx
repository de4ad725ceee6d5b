import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waysHistory, waysPage } from '~/counties/queries/ways.server'
import { SettingsHistory, SettingsOutcome } from '~/counties/ui/settings-notices'
import { WaysOverview } from '~/counties/ui/ways-overview'
import { peopleNames } from '~/identity/queries/people-names.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { workMeta } from '../work-meta'
import { WorkErrorBoundary } from '../work-error-boundary'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openAdmin(args, 'counties.change-settings')
  const [page, changes] = await Promise.all([waysPage(work), waysHistory(work)])
  if (!page) return notFound()
  const names = await peopleNames(work, changes.flatMap(({ changedBy }) => changedBy ?? []))
  return { title: textFor(locale, 'counties')('ways.title'), pages, page, changes, names, isSaved: new URL(args.request.url).searchParams.get('done') === 'saved' }
}

export default function Channels() {
  const { title, pages, page, changes, names, isSaved } = useLoaderData<typeof loader>()
  const { t } = useText('counties')
  return (
    <AdminFrame inParts pages={pages} current="channels" title={title} lead={t('ways.lead')}>
      <SettingsOutcome isSaved={isSaved} isConflict={false} />
      <WaysOverview page={page} />
      <SettingsHistory changes={changes} names={names} lead={t('ways.matters')} />
    </AdminFrame>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
