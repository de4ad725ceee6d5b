import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswerData } from '~/answers/ui/answer-data-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { answerDataOf } from '../my-answer-data.server'
import { forgetFound } from '../own-answer.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.heading ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { answer, original, title, facts, parts, writtenIn } = await answerDataOf(context, request, locale)
  return { heading: textFor(locale, 'answers')('my-data.title'), page: { title, original, facts, parts, writtenIn, may: answer.may, isWithdrawn: answer.isWithdrawn } }
}

export function action({ params, context }: ActionFunctionArgs) {
  return forgetFound(context, addresses.myData(localeOf(params)))
}

export default function MyDataAnswer() {
  return <AnswerData page={useLoaderData<typeof loader>().page} />
}
