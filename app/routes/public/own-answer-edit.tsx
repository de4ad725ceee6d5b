import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editAnswer } from '~/answers/commands/edit-answer.server'
import { readAnswers, readNumber } from '~/answers/forms/answer-form.server'
import { asDraft, whatIsSent, wholePage, withChange } from '~/answers/queries/form-pages.server'
import { AnswerClosed } from '~/answers/ui/closed-page'
import { EditAnswer } from '~/answers/ui/edit-page'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { localeOf } from '~/platform/http/locale-param.server'
import { conflict, notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { closedPage } from '../answering.server'
import { formOf } from '../form-of.server'
import type { RequestContext } from '../load-context'
import { enterOwnAnswer } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { answer, page } = await enterEditing(context, request, locale)
  return { title: textFor(locale, 'answers')('edit.title'), page, revision: answer.revision }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { code, answer, page, answering, draft } = await enterEditing(context, request, locale)
  const form = await formOf(request)
  const read = readAnswers(page.parts.flatMap((part) => part.placed.map(({ question }) => question)), form)
  const again = { typed: read.typed, messages: read.messages, nothing: false, isChangedElsewhere: false, closed: null }
  if (read.messages.length > 0) return unprocessable(again)
  const changed = withChange(draft, read)
  const { values, municipality } = whatIsSent(answering, changed, locale, context.county.municipalities.map(({ id }) => id))
  if (Object.keys(values).length === 0) return unprocessable({ ...again, nothing: true })
  const edited = await editAnswer(context.work, { code, revision: readNumber(form, 'revision') ?? answer.revision, versionNumber: answering.facts.versionNumber, values, municipality })
  if (edited.ok) return seeOther(addresses.ownAnswerSaved(locale))
  if (edited.code === 'changed-elsewhere') return conflict({ ...again, isChangedElsewhere: true })
  return conflict({ ...again, closed: closedPage(answering, changed, read.typed) })
}

/** The answer in the form as it is now. Whoever may not change it is led back to it. */
async function enterEditing(context: RequestContext, request: Request, locale: Locale) {
  const { code, answer } = await enterOwnAnswer(context, request, locale)
  const answering = (await consultationOfId(context.work, answer.consultationId)) ?? notFound()
  const mayAsk = answer.may.edit || request.method === 'POST'
  if (!mayAsk || answer.access === 'read' || answer.isWithdrawn) throw seeOther(addresses.ownAnswer(locale))
  const draft = asDraft(answer)
  return { code, answer, answering, draft, page: wholePage(answering, draft, locale) }
}

export default function OwnAnswerEditRoute() {
  const { page, revision } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.closed) return <AnswerClosed page={result.closed} />
  return <EditAnswer page={page} revision={revision} typed={result?.typed ?? null} messages={result?.messages ?? []} nothing={result?.nothing ?? false} isChangedElsewhere={result?.isChangedElsewhere ?? false} />
}
