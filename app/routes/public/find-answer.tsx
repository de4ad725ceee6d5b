import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readTypedCode } from '~/answers/forms/code-form.server'
import { draftOf } from '~/answers/queries/draft.server'
import { firstPart } from '~/answers/queries/form-pages.server'
import { ownAnswer } from '~/answers/queries/own-answer.server'
import { FindAnswer } from '~/answers/ui/find-page'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf } from '../answering.server'
import { rememberFound } from '../own-answer.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  return readPage({ title: textFor(locale, 'answers')('find.title') }, { tags: [`county:${context.county.id}`] })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { typed, isEmpty } = readTypedCode(await formOf(request))
  if (isEmpty) return unprocessable({ typed, problem: 'required' as const })
  if (!(await underLimit(context, 'find-answer', typed))) return tooMany()
  const answer = await ownAnswer(context.work, typed)
  const isForProof = new URL(request.url).searchParams.get('for') === 'proof'
  if (answer) return rememberFound(context, answer.code, isForProof ? addresses.ownAnswerProof(locale) : addresses.ownAnswer(locale))
  const draft = await draftOf(context.work, typed)
  const consultation = draft && (await consultationOfId(context.work, draft.consultationId))
  // The same words for a wrong code and an old one: nobody learns which codes have existed.
  if (!draft || !consultation) return unprocessable({ typed, problem: 'not-found' as const })
  const { slug } = consultation.facts
  if (draft.isSent) return seeOther(addresses.answerReceipt(locale, slug, draft.token))
  return seeOther(addresses.answerPart(locale, slug, draft.token, firstPart(consultation, draft, locale)))
}

export default function FindAnswerRoute() {
  const result = useActionData<typeof action>()
  return <FindAnswer typed={result?.typed ?? ''} problem={result?.problem ?? null} />
}
