import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keepInTouch } from '~/notifications/commands/keep-in-touch.server'
import { readKeepInTouch } from '~/notifications/forms/keep-in-touch-form.server'
import { KeepInTouch, TOUCH_FORM, TouchKept } from '~/notifications/ui/keep-in-touch-page'
import { addresses } from '~/kernel/addresses'
import { seeOther, stillTyped, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { enterConsultation } from '../answering.server'
import { formOf, isOnlyShown } from '../form-of.server'

export const handle = { js: false, frame: 'answer', languageForm: ({ isDone }: { isDone: boolean }) => (isDone ? undefined : TOUCH_FORM) }

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) => titleMeta(matches, loaded?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { locale, answering } = await enterConsultation(context, params)
  const isDone = new URL(request.url).searchParams.has('done')
  const matter = { title: answering.content.title, original: answering.facts.originalLocale }
  return { title: textFor(locale, 'notifications')(isDone ? 'touch.done.title' : 'touch.title'), isDone, formId: crypto.randomUUID(), matter }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { locale, slug, answering } = await enterConsultation(context, params)
  const form = await formOf(request)
  const { typed, value, problems } = readKeepInTouch(form, crypto.randomUUID())
  if (isOnlyShown(context, request, form, { locale, hasTyped: typed.email !== '' || typed.purposes.length > 0 })) return stillTyped({ typed, problems: [] })
  if (!value) return unprocessable({ typed, problems })
  if (!(await underLimit(context, 'keep-in-touch', value.email.toLowerCase()))) return tooMany()
  await keepInTouch(context.work, { ...value, locale, consultationId: answering.facts.id, keys: context.secrets.data })
  return seeOther(addresses.contactOptInDone(locale, slug))
}

export default function KeepInTouchRoute() {
  const { isDone, formId, matter } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return isDone && !result ? <TouchKept /> : <KeepInTouch matter={matter} typed={result?.typed ?? { id: formId, email: '', purposes: [] }} problems={result?.problems ?? []} />
}
