import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { replyToRemark } from '~/accessibility/commands/reply-to-remark.server'
import { remarkToReply } from '~/accessibility/queries/remarks.server'
import { ReplyToRemark } from '~/accessibility/ui/reply'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { isLanguageChange } from '../form-language.server'
import { requireMay, requireMayOfForm } from '../require-viewer.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work', languageForm: (loaded?: { remark: { repliedOn: unknown }; mayReply: boolean }) => (loaded && (loaded.remark.repliedOn || !loaded.mayReply) ? undefined : 'step') }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'accessibility.see-queue', { locale, request })
  const remark = (await remarkToReply(context.work, params.remark ?? '')) ?? notFound()
  return { title: textFor(locale, 'accessibility')('remark.title'), remark, mayReply: context.may('accessibility.reply') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const read = await readForm(request)
  const form = read.ok ? read.form : new FormData()
  requireMayOfForm(context, 'accessibility.reply', { locale, request }, form)
  const remarkId = params.remark ?? ''
  const field = form.get('reply')
  const text = typeof field === 'string' ? field.slice(0, 100_000) : ''
  if (isLanguageChange({ request, context }, form, locale)) return stillTyped({ typed: text, problem: null })
  const replied = await replyToRemark(context.work, { remarkId, text })
  if (replied.ok) throw seeOther(addresses.officialRemark(locale, remarkId))
  return replied.code === 'already-replied' ? conflict({ typed: text, problem: replied.code }) : unprocessable({ typed: text, problem: replied.code })
}

export default function OfficialRemark() {
  const { remark, mayReply } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <ReplyToRemark remark={remark} mayReply={mayReply} typed={sent?.typed ?? ''} problem={sent?.problem ?? null} />
}

export { WorkErrorBoundary as ErrorBoundary }
