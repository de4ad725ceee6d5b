import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { startDraft } from '~/answers/commands/start-draft.server'
import { readIntent } from '~/answers/forms/answer-form.server'
import { draftOf } from '~/answers/queries/draft.server'
import { firstPart, mayLeaveAnyEmpty, partCount } from '~/answers/queries/form-pages.server'
import { AnswerClosed } from '~/answers/ui/closed-page'
import { AnswerStart } from '~/answers/ui/start-page'
import { ChildNotice, ForChildren } from '~/consultations/ui/child-notice'
import { addresses } from '~/kernel/addresses'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { conflict, notFound, seeOther, tooMany } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterConsultation } from '../answering.server'
import { formOf } from '../form-of.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, slug, answering, closed } = await enterConsultation(context, params)
  const { facts, content } = answering
  const page = {
    slug, title: content.title, original: facts.originalLocale, closesAt: facts.closesAt, keptFor: content.keptFor,
    partCount: partCount(answering, locale), isAllOptional: mayLeaveAnyEmpty(answering), minutes: content.estimatedMinutes[locale] ?? null,
  }
  const freshUntil = facts.state === 'coming' ? facts.opensAt : facts.state === 'open' ? new Date(facts.closesAt.getTime() + 1) : null
  const forChildren = content.isForChildren ? { emergencyPhone: context.county.settings.emergencyPhone } : null
  return readPage({ title: textFor(locale, 'answers')('start.title'), page, closed, forChildren }, { tags: [`county:${context.county.id}`, `consultation:${facts.id}`], freshUntil })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { locale, slug, answering } = await enterConsultation(context, params)
  const isAll = readIntent(await formOf(request), ['parts', 'all']) === 'all'
  if (!(await underLimit(context, 'start-draft'))) return tooMany()
  const started = await startDraft(context.work, { consultationId: answering.facts.id, versionNumber: answering.facts.versionNumber, locale })
  // The loader tells that answering has closed.
  if (!started.ok) return conflict(null)
  const { token } = started.value
  if (isAll) return seeOther(addresses.answerAll(locale, slug, token))
  const draft = (await draftOf(context.work, token)) ?? notFound()
  return seeOther(addresses.answerPart(locale, slug, token, firstPart(answering, draft, locale)))
}

export default function AnswerStartRoute() {
  const { page, closed, forChildren } = useLoaderData<typeof loader>()
  if (closed) return <AnswerClosed page={closed} hasForm={false} />
  return <AnswerStart page={page} first={forChildren && <ForChildren href="#children" />} more={forChildren && <ChildNotice {...forChildren} />} />
}
