import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { administratorCount, waitingRequests } from '~/identity/queries/administrator-requests.server'
import { RequestsList } from '~/identity/ui/admin/requests'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, viewer, pages } = openAdmin(args, 'identity.decide-administrators')
  const [requests, count] = await Promise.all([waitingRequests(work, viewer.personId), administratorCount(work)])
  return { title: textFor(locale, 'identity')('requests.title'), pages, requests, isAlone: count < 2, done: new URL(args.request.url).searchParams.get('done') }
}

export default function Requests() {
  const { title, pages, requests, isAlone, done } = useLoaderData<typeof loader>()
  const { t } = useText('identity')
  return <AdminFrame pages={pages} current="requests" title={title} lead={t('requests.lead')}><RequestsList requests={requests} isAlone={isAlone} done={done} /></AdminFrame>
}
