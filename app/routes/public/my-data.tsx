import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTypedCode } from '~/answers/forms/code-form.server'
import { ownAnswer } from '~/answers/queries/own-answer.server'
import { privacyContact } from '~/counties/queries/kept-times.server'
import { MyDataPage } from '~/identity/ui/my-data/my-data-page'
import { addresses } from '~/kernel/addresses'
import { forgetContact } from '~/notifications/commands/forget-contact.server'
import { readContactEmail } from '~/notifications/forms/keep-in-touch-form.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf } from '../form-of.server'
import { rememberFound } from '../own-answer.server'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const title = textFor(localeOf(params), 'identity')('my-data.title')
  return { title, contact: privacyContact(context.county.settings), isRemoved: new URL(request.url).searchParams.has('removed') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  if (form.get('intent') === 'contact') {
    const { typed, email } = readContactEmail(form)
    if (email === null) return unprocessable({ form: 'contact' as const, email: typed, problem: 'invalid' as const })
    if (!(await underLimit(context, 'keep-in-touch', email.toLowerCase()))) return tooMany()
    await forgetContact(context.work, { email, keys: context.secrets.data })
    return seeOther(addresses.myDataRemoved(locale))
  }
  const { typed, isEmpty } = readTypedCode(form)
  if (isEmpty) return unprocessable({ form: 'code' as const, code: typed, problem: 'required' as const })
  if (!(await underLimit(context, 'find-answer', typed))) return tooMany()
  const answer = await ownAnswer(context.work, typed)
  // The same words for a wrong code and an old one: nobody learns which codes have existed.
  if (!answer) return unprocessable({ form: 'code' as const, code: typed, problem: 'not-found' as const })
  return rememberFound(context, answer.code, addresses.myDataAnswer(locale))
}

export default function MyData() {
  const { contact, isRemoved } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  return <MyDataPage contact={contact} isRemoved={isRemoved && !typed} typed={typed ?? null} />
}
