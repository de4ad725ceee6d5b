import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { decideRequest } from '~/moderation/commands/decide-request.server'
import { makeVersion } from '~/moderation/commands/make-version.server'
import { readRequestDecision } from '~/moderation/forms/request-form.server'
import { requestPage } from '~/moderation/queries/document-requests.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { DocumentRequest, RequestRefused } from '~/moderation/ui/requests/request-page'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { ContentText } from '~/texts/ui/content-text'
import { BackLink } from '~/ui/link/link'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: (loaded?: { page: { outcome: unknown } }) => (loaded?.page.outcome ? undefined : 'step') }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.document-requests')
  const page = (await requestPage(work, args.params.request ?? '')) ?? notFound()
  return { title: textFor(locale, 'moderation')('requests.one.asked'), pages, page }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.document-requests', read.ok ? read.form : undefined)
  const requestId = args.params.request ?? ''
  const form = read.ok ? read.form : new FormData()
  const { outcome, note } = readRequestDecision(form)
  const typed = { outcome: outcome ?? '', note }
  if (isLanguageChange(args, form, locale)) return stillTyped({ refusal: null, typed })
  const done = form.get('do') === 'make' ? await makeVersion(work, { requestId }) : await decideRequest(work, { requestId, outcome, note })
  if (done.ok) throw seeOther(addresses.documentRequest(locale, requestId))
  return done.code === 'no-request' ? notFound() : unprocessable({ refusal: done.code, typed })
}

export default function DocumentRequestRoute() {
  const { title, pages, page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      {sent?.refusal ? <RequestRefused code={sent.refusal} /> : null}
      <ModerationHead current="requests" pages={pages} title={page.matter ? <ContentText text={page.matter.title} original={page.matter.originalLocale} /> : title}>
        <BackLink href={addresses.documentRequests(locale)}>{t('requests.title')}</BackLink>
      </ModerationHead>
      <DocumentRequest page={page} refusal={sent?.refusal ?? null} typed={sent?.typed ?? { outcome: '', note: '' }} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
