import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveDraft } from '~/answers/commands/save-draft.server'
import { submitAnswer } from '~/answers/commands/submit-answer.server'
import { readAnswers, readIntent, type ReadAnswers } from '~/answers/forms/answer-form.server'
import type { Draft } from '~/answers/queries/draft.server'
import { firstPart, hasContactDetails, whatIsSent, wholePage, withChange } from '~/answers/queries/form-pages.server'
import { AnswerClosed } from '~/answers/ui/closed-page'
import { AnswerWhole } from '~/answers/ui/whole-page'
import { addresses } from '~/kernel/addresses'
import { conflict, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { chosenLocale, closedPage, enterDraft, formOf, type Entered } from '../answering.server'
import type { RequestContext } from '../load-context'

export const handle = { js: false, frame: 'answer', languageForm: 'answer-form' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, answering, draft, closed } = await enterDraft(context, params)
  const t = textFor(locale, 'answers')
  return { title: closed ? t('closed.title') : t('ask.all'), page: wholePage(answering, draft, locale), closesAt: answering.facts.closesAt, closed }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const entered = await enterDraft(context, params)
  const { locale, slug, answering, draft } = entered
  const form = await formOf(request)
  const read = readAnswers(wholePage(answering, draft, locale).parts.flatMap((part) => part.placed.map(({ question }) => question)), form)
  const intent = readIntent(form, ['send', 'check', 'later', 'parts', 'every']) ?? 'send'
  const onward = chosenLocale(form, locale)
  if (intent === 'send' && !onward.isChanged && read.messages.length === 0) {
    const sent = await send(context, entered, withChange(draft, read), read)
    if (sent) return sent
  }
  const wantsAll = intent === 'every' ? true : undefined
  const saved = await saveDraft(context.work, { token: draft.token, locale: onward.locale, entries: read.entries, cleared: read.cleared, wantsAll })
  if (!saved.ok) return refused(saved.code, entered, read)
  // What could not be kept would be lost by leaving the page now, in whatever way.
  const isLosing = read.notKept.length > 0
  const isStopped = read.messages.length > 0 && (isLosing || ((intent === 'send' || intent === 'check') && !onward.isChanged))
  if (isStopped) return unprocessable({ messages: read.messages, typed: read.typed, isAllKept: !isLosing, closed: null, nothing: false })
  if (onward.isChanged || intent === 'every') return seeOther(addresses.answerAll(onward.locale, slug, draft.token))
  if (intent === 'later') return seeOther(addresses.answerSaved(locale, slug, draft.token))
  if (intent === 'parts') return seeOther(addresses.answerPart(locale, slug, draft.token, firstPart(answering, withChange(draft, read), locale)))
  return seeOther(addresses.answerCheck(locale, slug, draft.token))
}

/** Sends what stands on the page in one write; null when it has to be looked at first. */
async function send(context: RequestContext, { locale, slug, answering, ...rest }: Entered & { draft: Draft }, draft: Draft, read: ReadAnswers) {
  const { values, problems, municipality } = whatIsSent(answering, draft, locale, context.county.municipalities.map(({ id }) => id))
  if (problems.length > 0 || hasContactDetails(values)) return null
  if (Object.keys(values).length === 0) return unprocessable({ messages: [], typed: read.typed, isAllKept: true, closed: null, nothing: true })
  const { id: consultationId, versionNumber } = answering.facts
  const sent = await submitAnswer(context.work, { token: draft.token, secret: context.secrets.receipts, consultationId, versionNumber, locale, values, municipality })
  return sent.ok ? seeOther(addresses.answerReceipt(locale, slug, draft.token)) : refused(sent.code, { locale, slug, answering, ...rest }, read)
}

function refused(code: string, { locale, slug, answering, draft }: Entered & { draft: Draft }, read: ReadAnswers) {
  if (code === 'already-sent') return seeOther(addresses.answerReceipt(locale, slug, draft.token))
  return conflict({ messages: [], typed: read.typed, isAllKept: true, closed: closedPage(answering, draft, read.typed), nothing: false })
}

export default function AnswerAllRoute() {
  const { page, closesAt, closed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const shownClosed = result?.closed ?? closed
  if (shownClosed) return <AnswerClosed page={shownClosed} />
  return <AnswerWhole page={page} closesAt={closesAt} typed={result?.typed ?? null} messages={result?.messages ?? []} isAllKept={result?.isAllKept} nothing={result?.nothing} />
}
