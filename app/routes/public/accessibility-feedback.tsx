import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendRemark } from '~/accessibility/commands/send-remark.server'
import { readRemark } from '~/accessibility/forms/remark-form.server'
import { replyDay } from '~/accessibility/queries/remarks.server'
import { RemarkForm, RemarkSent } from '~/accessibility/ui/remark-form'
import { addresses, isOwnPath } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const isSent = query.has('sent')
  const page = query.get('page')
  const t = textFor(localeOf(params), 'accessibility')
  return { title: t(isSent ? 'feedback.done.title' : 'feedback.title'), isSent, page: isOwnPath(page) ? page : '', dueOn: replyDay(context.work) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await readForm(request)
  const read = readRemark(form.ok ? form.form : new FormData())
  if (!read.value) return unprocessable({ typed: read.typed, problems: read.problems })
  if (!(await underLimit(context, 'accessibility-feedback', null))) return tooMany()
  const sent = await sendRemark(context.work, { ...read.value, locale })
  return sent.ok ? seeOther(addresses.accessibilityFeedbackSent(locale)) : unprocessable({ typed: read.typed, problems: { text: sent.code } })
}

export default function AccessibilityFeedback() {
  const { isSent, page, dueOn } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (isSent && !result) return <RemarkSent dueOn={dueOn} />
  return <RemarkForm typed={result?.typed ?? { text: '', page, email: '' }} problems={result?.problems ?? {}} />
}
