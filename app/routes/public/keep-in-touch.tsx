import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keepInTouch } from '~/notifications/commands/keep-in-touch.server'
import { readKeepInTouch } from '~/notifications/forms/keep-in-touch-form.server'
import { KeepInTouch, TouchKept } from '~/notifications/ui/keep-in-touch-page'
import { addresses } from '~/kernel/addresses'
import { seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterConsultation, formOf } from '../answering.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { locale } = await enterConsultation(context, params)
  const isDone = new URL(request.url).searchParams.has('done')
  return { title: textFor(locale, 'notifications')(isDone ? 'touch.done.title' : 'touch.title'), isDone }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { locale, slug } = await enterConsultation(context, params)
  const { typed, value, problems } = readKeepInTouch(await formOf(request))
  if (!value) return unprocessable({ typed, problems })
  if (!(await underLimit(context, 'keep-in-touch', value.email.toLowerCase()))) return tooMany()
  await keepInTouch(context.work, { ...value, locale, keys: context.secrets.data })
  return seeOther(addresses.contactOptInDone(locale, slug))
}

export default function KeepInTouchRoute() {
  const { isDone } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return isDone && !result ? <TouchKept /> : <KeepInTouch typed={result?.typed ?? { email: '', purposes: [] }} problems={result?.problems ?? []} />
}
