import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { raiseText } from '~/moderation/commands/raise-text.server'
import { reviewTexts } from '~/moderation/commands/review-texts.server'
import { readReview } from '~/moderation/forms/review-form.server'
import { requestPage } from '~/moderation/queries/document-requests.server'
import { textsToReview } from '~/moderation/queries/texts-to-review.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { canBeTicked, NoneTicked, ReviewPage } from '~/moderation/ui/requests/review-page'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'
import { namedMatter } from './part-names.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.decide')
  const page = (await requestPage(work, args.params.request ?? '')) ?? notFound()
  const matter = (await namedMatter(work, page.consultationId, locale)) ?? notFound()
  const { texts, left } = await textsToReview(work, page.consultationId)
  return {
    title: textFor(locale, 'moderation')('review.title'), pages, requestId: page.id, left,
    leftOut: wholeNumberIn(new URL(args.request.url).searchParams.get('left-out')) ?? 0,
    texts: texts.map((text) => ({ ...text, name: matter.nameOf(text.sourceKind, text.part) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.decide', read.ok ? read.form : undefined)
  const requestId = args.params.request ?? ''
  const page = (await requestPage(work, requestId)) ?? notFound()
  const form = readReview(read.ok ? read.form : new FormData())
  if (form.open) {
    const raised = await raiseText(work, form.open)
    throw seeOther(raised.ok ? addresses.moderationText(locale, raised.value.textId, { request: requestId }) : addresses.documentRequestReview(locale, requestId))
  }
  if (form.read.length === 0) {
    // With nothing left to tick nothing is wrong.
    if (!(await textsToReview(work, page.consultationId)).texts.some(canBeTicked)) throw seeOther(addresses.documentRequestReview(locale, requestId))
    return unprocessable({ noneTicked: true })
  }
  const reviewed = await reviewTexts(work, form.read)
  throw seeOther(addresses.documentRequestReview(locale, requestId, reviewed.ok && reviewed.value.left > 0 ? reviewed.value.left : undefined))
}

export default function DocumentRequestReview() {
  const { title, pages, requestId, left, leftOut, texts } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      {sent?.noneTicked ? <NoneTicked texts={texts} /> : null}
      <ModerationHead current="requests" pages={pages} title={title}>
        <BackLink href={addresses.documentRequest(locale, requestId)}>{t('requests.one.asked')}</BackLink>
        {leftOut > 0 && !sent ? <Notice announced><p>{t('review.left-out', { count: leftOut })}</p></Notice> : null}
        {left > 0 ? <p className="lead">{t('review.left', { count: left })}. {t('review.lead')}</p> : null}
      </ModerationHead>
      <ReviewPage texts={texts} requestId={requestId} noneTicked={sent?.noneTicked ?? false} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
