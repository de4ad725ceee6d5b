import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readTypedCode } from '~/answers/forms/code-form.server'
import { draftOf } from '~/answers/queries/draft.server'
import { firstPart } from '~/answers/queries/form-pages.server'
import { ownAnswer } from '~/answers/queries/own-answer.server'
import { sentFrom } from '~/answers/queries/sent-from.server'
import { FIND_FORM, FindAnswer } from '~/answers/ui/find-page'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf, isOnlyShown } from '../form-of.server'
import { rememberFound } from '../own-answer.server'

export const handle = { js: false, languageForm: FIND_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '')

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  return readPage({ title: textFor(locale, 'answers')('find.title') }, { tags: [`county:${context.county.id}`] })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const { typed, isEmpty } = readTypedCode(form)
  if (isOnlyShown(context, request, form, { locale, hasTyped: !isEmpty })) return data({ typed, problem: null })
  if (isEmpty) return unprocessable({ typed, problem: 'required' as const })
  if (!(await underLimit(context, 'find-answer', typed))) return tooMany()
  const answer = await ownAnswer(context.work, typed)
  const isForProof = new URL(request.url).searchParams.get('for') === 'proof'
  if (answer) return rememberFound(context, answer.code, isForProof ? addresses.ownAnswerProof(locale) : addresses.ownAnswer(locale))
  const sent = await sentFrom(context.work, typed, context.secrets.receipts)
  const found = sent ?? (await draftOf(context.work, typed))
  const consultation = found && (await consultationOfId(context.work, found.consultationId))
  // The same words for a wrong code and an old one: nobody learns which codes have existed.
  if (!consultation) return unprocessable({ typed, problem: 'not-found' as const })
  const { slug } = consultation.facts
  if (!('entries' in found)) return seeOther(addresses.answerReceipt(locale, slug, found.token))
  return seeOther(addresses.answerPart(locale, slug, found.token, firstPart(consultation, found, locale)))
}

export default function FindAnswerRoute() {
  const result = useActionData<typeof action>()
  return <FindAnswer typed={result?.typed ?? ''} problem={result?.problem ?? null} />
}
