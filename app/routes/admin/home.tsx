import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waitingRequests } from '~/identity/queries/administrator-requests.server'
import { AdminHome } from '~/identity/ui/admin/admin-nav'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, viewer, pages } = openAdmin(args, 'identity.enter-admin')
  const waiting = pages.includes('requests') ? (await waitingRequests(work, viewer.personId)).length : 0
  return { title: textFor(locale, 'identity')('admin.title'), pages, waiting }
}

export default function AdminStart() {
  const { title, pages, waiting } = useLoaderData<typeof loader>()
  return <AdminFrame pages={pages} current="home" title={title}><AdminHome pages={pages} waiting={waiting} /></AdminFrame>
}
