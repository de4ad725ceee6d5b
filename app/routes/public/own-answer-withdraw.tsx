import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withdrawAnswer } from '~/answers/commands/withdraw-answer.server'
import { readEditControls } from '~/answers/forms/answer-form.server'
import { WithdrawAnswer } from '~/answers/ui/withdraw-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { conflict, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf } from '../form-of.server'
import { enterOwnAnswer, keepFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { code, answer, answered } = await enterOwnAnswer(context, request, locale)
  if (answer.access === 'read' || answer.isWithdrawn) throw seeOther(addresses.ownAnswer(locale))
  const { receivedAt, responseId: answerId, may } = answer
  const matter = { title: answered.content.title, original: answered.facts.originalLocale }
  return data({ title: textFor(locale, 'answers')('withdraw.title'), matter, receivedAt, mayWithdraw: may.withdraw, answerId }, { headers: keepFound(context, code) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { answerId } = readEditControls(await formOf(request))
  const { code, answer } = await enterOwnAnswer(context, request, locale)
  // Another answer may have been opened on this device meanwhile: it must not go instead.
  if (answerId !== answer.responseId) return seeOther(addresses.findAnswer(locale))
  const withdrawn = await withdrawAnswer(context.work, { code }, context.guards)
  // The loader runs again and tells why it was not possible.
  return withdrawn.ok || withdrawn.code === 'withdrawn' ? seeOther(addresses.ownAnswer(locale)) : conflict(null)
}

export default function OwnAnswerWithdrawRoute() {
  const { matter, receivedAt, mayWithdraw, answerId } = useLoaderData<typeof loader>()
  return <WithdrawAnswer {...matter} receivedAt={receivedAt} mayWithdraw={mayWithdraw} answerId={answerId} />
}
