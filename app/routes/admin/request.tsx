import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideAdministrator } from '~/identity/commands/decide-administrator.server'
import { administratorRequest } from '~/identity/queries/administrator-requests.server'
import { RequestDetail } from '~/identity/ui/admin/requests'
import { addresses } from '~/kernel/addresses'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { BackLink } from '~/ui/link/link'
import { workMeta } from '../work-meta'
import { AdminFrame, adminHandle } from './admin-frame'
import { openAdmin } from './admin.server'

export const handle = adminHandle

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, viewer, pages } = openAdmin(args, 'identity.decide-administrators')
  const request = await administratorRequest(work, args.params.request ?? '', viewer.personId)
  if (!request) return notFound()
  return { title: textFor(locale, 'identity')('requests.of', { name: request.name }), pages, request }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openAdmin(args, 'identity.decide-administrators', read.ok ? read.form : undefined)
  const asked = read.ok ? read.form.get('do') : null
  const decision = (['grant', 'refuse', 'take-back'] as const).find((each) => each === asked)
  const requestId = args.params.request ?? ''
  if (!decision) throw seeOther(addresses.adminRequest(locale, requestId))
  const decided = await decideAdministrator(work, { requestId, decision })
  if (!decided.ok) return decided.code === 'no-such-request' ? notFound() : conflict({ problem: decided.code })
  if (decision === 'grant') throw seeOther(addresses.adminPerson(locale, decided.value.personId, 'granted'))
  throw seeOther(addresses.adminRequests(locale, decision === 'refuse' ? 'refused' : 'taken-back'))
}

export default function Request() {
  const { title, pages, request } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('identity')
  return (
    <AdminFrame inParts pages={pages} current="requests" title={title} back={<BackLink href={addresses.adminRequests(locale)}>{t('requests.title')}</BackLink>}>
      <RequestDetail request={request} problem={sent?.problem ?? null} />
    </AdminFrame>
  )
}
