import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withdrawAnswer } from '~/answers/commands/withdraw-answer.server'
import { WithdrawAnswer } from '~/answers/ui/withdraw-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { conflict, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterOwnAnswer, keepFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { code, answer } = await enterOwnAnswer(context, request, locale)
  if (answer.access === 'read' || answer.isWithdrawn) throw seeOther(addresses.ownAnswer(locale))
  return data({ title: textFor(locale, 'answers')('withdraw.title'), mayWithdraw: answer.may.withdraw }, { headers: keepFound(context, code) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { code } = await enterOwnAnswer(context, request, locale)
  const withdrawn = await withdrawAnswer(context.work, { code }, context.guards)
  // The loader runs again and tells why it was not possible.
  return withdrawn.ok || withdrawn.code === 'withdrawn' ? seeOther(addresses.ownAnswer(locale)) : conflict(null)
}

export default function OwnAnswerWithdrawRoute() {
  const { mayWithdraw } = useLoaderData<typeof loader>()
  return <WithdrawAnswer mayWithdraw={mayWithdraw} />
}
