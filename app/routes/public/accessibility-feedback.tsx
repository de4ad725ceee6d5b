import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendRemark } from '~/accessibility/commands/send-remark.server'
import { readRemark } from '~/accessibility/forms/remark-form.server'
import { replyDay } from '~/accessibility/queries/remarks.server'
import { REMARK_FORM, RemarkForm, RemarkSent } from '~/accessibility/ui/remark-form'
import { addresses, isOwnPath } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, stillTyped, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf, isOnlyShown } from '../form-of.server'

export const handle = { js: false, frame: 'answer', languageForm: ({ isSent }: { isSent: boolean }) => (isSent ? undefined : REMARK_FORM) }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const isSent = new URL(request.url).searchParams.has('sent')
  const t = textFor(localeOf(params), 'accessibility')
  return { title: t(isSent ? 'feedback.done.title' : 'feedback.title'), isSent, formId: crypto.randomUUID(), page: pageAskedAbout(request), dueOn: replyDay(context.work) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const read = readRemark(form, crypto.randomUUID())
  const hasTyped = read.typed.text !== '' || read.typed.email !== '' || read.typed.page !== pageAskedAbout(request)
  if (isOnlyShown(context, request, form, { locale, hasTyped })) return stillTyped({ typed: read.typed, problems: {} })
  if (!read.value) return unprocessable({ typed: read.typed, problems: read.problems })
  if (!(await underLimit(context, 'accessibility-feedback', context.county.id))) return tooMany()
  const { email, ...remark } = read.value
  const address = email === null ? null : { email, keys: context.secrets.data }
  const sent = await sendRemark(context.work, { ...remark, address, locale })
  return sent.ok ? seeOther(addresses.accessibilityFeedbackSent(locale)) : unprocessable({ typed: read.typed, problems: { text: sent.code } })
}

function pageAskedAbout(request: Request): string {
  const page = new URL(request.url).searchParams.get('page')
  return isOwnPath(page) ? page : ''
}

export default function AccessibilityFeedback() {
  const { isSent, formId, page, dueOn } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (isSent && !result) return <RemarkSent dueOn={dueOn} />
  return <RemarkForm typed={result?.typed ?? { id: formId, text: '', page, email: '' }} problems={result?.problems ?? {}} />
}
