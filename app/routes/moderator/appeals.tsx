import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskAppeals } from '~/moderation/queries/appeals.server'
import { AppealsList } from '~/moderation/ui/desk/appeals-page'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'
import { withPartNames } from './part-names.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.decide-appeal')
  return { title: textFor(locale, 'moderation')('appeals.title'), pages, appeals: await withPartNames(work, await deskAppeals(work), locale) }
}

export default function ModerationAppeals() {
  const { title, pages, appeals } = useLoaderData<typeof loader>()
  const { t } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <ModerationHead current="appeals" pages={pages} title={title}><p className="lead">{t('appeals.lead')}</p></ModerationHead>
      <AppealsList appeals={appeals} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
