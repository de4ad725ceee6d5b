import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { readIntent, readNumber } from '~/answers/forms/answer-form.server'
import { checkPage, whatIsSent } from '~/answers/queries/form-pages.server'
import { AnswerCheck, type CheckNews } from '~/answers/ui/check-page'
import { AnswerClosed, closedTitle } from '~/answers/ui/closed-page'
import { addresses } from '~/kernel/addresses'
import { conflict, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterDraft } from '../answering.server'
import { droppedAnswers } from '../dropped-answers.server'
import { chosenLocale, formOf } from '../form-of.server'

export const handle = { js: false, frame: 'answer', languageForm: 'answer-form' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { locale, answering, draft, closed } = await enterDraft(context, params)
  const t = textFor(locale, 'answers')
  const said = new URL(request.url).searchParams.get('news')
  const news: CheckNews = said === 'form-changed' || said === 'draft-changed' ? said : null
  const dropped = closed ? [] : await droppedAnswers(context, answering, draft)
  return { title: closed ? closedTitle(t, closed) : t('check.title'), page: checkPage(answering, draft, locale), dropped, closed, news }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { locale, slug, answering, draft, closed } = await enterDraft(context, params)
  const form = await formOf(request)
  const onward = chosenLocale(form, locale)
  if (onward.isChanged) return seeOther(addresses.answerCheck(onward.locale, slug, draft.token))
  if (readIntent(form, ['send', 'later']) === 'later') return seeOther(addresses.answerSaved(locale, slug, draft.token))
  if (closed) return conflict({ news: null })
  const { values, problems, municipality } = whatIsSent(answering, draft, locale, context.county.municipalities.map(({ id }) => id))
  if (problems.length > 0 || Object.keys(values).length === 0) return unprocessable({ news: null })
  if (readNumber(form, 'version') !== answering.facts.versionNumber) return conflict({ news: 'form-changed' as const })
  if (readNumber(form, 'revision') !== draft.revision) return conflict({ news: 'draft-changed' as const })
  const { id: consultationId, versionNumber } = answering.facts
  const sent = await submitAnswer(context.work, {
    token: draft.token, secret: context.secrets.receipts, consultationId, versionNumber, locale, values, municipality, draftRevision: draft.revision,
  })
  if (sent.ok || sent.code === 'already-sent') return seeOther(addresses.answerReceipt(locale, slug, draft.token))
  // The loader runs again and shows how things stand now.
  return conflict({ news: (sent.code === 'form-changed' || sent.code === 'draft-changed' ? sent.code : null) })
}

export default function AnswerCheckRoute() {
  const { page, dropped, closed, news } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return closed ? <AnswerClosed page={closed} /> : <AnswerCheck page={page} dropped={dropped} isRefused={result !== undefined && result.news === null} news={result ? result.news : news} />
}
