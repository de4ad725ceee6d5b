import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { dayOf } from '~/kernel/times'
import { registerRequest } from '~/moderation/commands/register-request.server'
import { readRequest } from '~/moderation/forms/request-form.server'
import { documentRequests } from '~/moderation/queries/document-requests.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { NewRequest, RequestErrors, RequestsList, type TypedRequest } from '~/moderation/ui/requests/requests-page'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.document-requests')
  const [year = '', month = '', day = ''] = dayOf(work.now).split('-')
  const fresh: TypedRequest = { consultation: '', asked: '', askedBy: '', received: { day: String(Number(day)), month: String(Number(month)), year } }
  return { title: textFor(locale, 'moderation')('requests.title'), pages, fresh, ...(await documentRequests(work)) }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.document-requests', read.ok ? read.form : undefined)
  const form = read.ok ? read.form : new FormData()
  const { typed, draft } = readRequest(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ typed, problems: [] })
  const registered = await registerRequest(work, draft)
  if (registered.ok) throw seeOther(addresses.documentRequest(locale, registered.value.requestId))
  return unprocessable({ typed, problems: registered.details?.problems ?? [] })
}

export default function DocumentRequests() {
  const { title, pages, requests, matters, fresh } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <RequestErrors problems={sent?.problems ?? []} />
      <ModerationHead current="requests" pages={pages} title={title}><p className="lead">{t('requests.lead')}</p></ModerationHead>
      <RequestsList requests={requests} />
      <NewRequest matters={matters} typed={sent?.typed ?? fresh} problems={sent?.problems ?? []} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
