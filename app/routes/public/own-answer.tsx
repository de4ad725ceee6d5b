import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answeredParts } from '~/answers/queries/answer-labels.server'
import { OwnAnswer } from '~/answers/ui/own-answer-page'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { whatBecameOfAnswer } from '~/follow-up/queries/what-became-of-answer.server'
import { WhatBecame } from '~/follow-up/ui/what-became'
import { addresses } from '~/kernel/addresses'
import { CountedLink } from '~/oversight/ui/counted-link'
import { localeOf } from '~/platform/http/locale-param.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterOwnAnswer, forgetFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { answer, answered } = await enterOwnAnswer(context, request, locale)
  const matter = (await consultationPage(context.work, answered.facts.slug)) ?? notFound()
  const { receivedAt, editedAt, channel, versionNumber, isWithdrawn, access, readCodeGroups, may } = answer
  const page = {
    receivedAt, editedAt, channel, versionNumber, isWithdrawn, access, readCodeGroups, may,
    title: matter.title, slug: matter.slug, original: matter.originalLocale, closesAt: matter.closesAt,
    parts: answeredParts(answered.content, answer.values),
    onward: { state: matter.state, summaryDueOn: matter.summaryDueOn, decisionOn: matter.decisionOn, decisionBody: matter.decisionBody, original: matter.originalLocale, receivedAt },
    wasSaved: new URL(request.url).searchParams.has('saved'),
  }
  const became = answer.isWithdrawn ? null : await whatBecameOfAnswer(context.work, answer)
  return { title: textFor(locale, 'answers')('own.title'), page, became }
}

export function action({ params, context }: ActionFunctionArgs) {
  return forgetFound(context, addresses.findAnswer(localeOf(params)))
}

export default function OwnAnswerRoute() {
  const { page, became } = useLoaderData<typeof loader>()
  return <OwnAnswer page={page} became={became ? <WhatBecame became={became} slug={page.slug} /> : null} counted={<CountedLink />} />
}
