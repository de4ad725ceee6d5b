import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTypedCode } from '~/answers/forms/code-form.server'
import { ownAnswer } from '~/answers/queries/own-answer.server'
import { privacyContact } from '~/counties/queries/kept-times.server'
import { MY_DATA_FORM, MyDataPage } from '~/identity/ui/my-data/my-data-page'
import { addresses } from '~/kernel/addresses'
import { forgetContact } from '~/notifications/commands/forget-contact.server'
import { readContactEmail } from '~/notifications/forms/keep-in-touch-form.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, stillTyped, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf, isOnlyShown } from '../form-of.server'
import { rememberFound } from '../own-answer.server'

export const handle = { js: false, languageForm: MY_DATA_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const title = textFor(localeOf(params), 'identity')('my-data.title')
  return { title, contact: privacyContact(context.county.settings), isRemoved: new URL(request.url).searchParams.has('removed') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const { typed: code, isEmpty } = readTypedCode(form)
  const { typed: address, email } = readContactEmail(form)
  const typed = { code, email: address }
  const isAddressEmpty = address.trim() === ''
  if (isOnlyShown(context, request, form, { locale, hasTyped: !isEmpty || !isAddressEmpty })) return stillTyped({ ...typed, problem: null })
  const intent = form.get('intent')
  // Enter in a field presses no button: then the field that was filled tells what is meant, and a code goes first, as it deletes nothing.
  if (intent === 'contact' || (intent !== 'code' && isEmpty && !isAddressEmpty)) {
    if (email === null) return unprocessable({ ...typed, problem: 'no-address' as const })
    if (!(await underLimit(context, 'keep-in-touch', email.toLowerCase()))) return tooMany()
    await forgetContact(context.work, { email, keys: context.secrets.data })
    return seeOther(addresses.myDataRemoved(locale))
  }
  if (isEmpty) return unprocessable({ ...typed, problem: 'no-code' as const })
  if (!(await underLimit(context, 'find-answer', code))) return tooMany()
  const answer = await ownAnswer(context.work, code)
  // The same words for a wrong code and an old one: nobody learns which codes have existed.
  if (!answer) return unprocessable({ ...typed, problem: 'unknown-code' as const })
  return rememberFound(context, answer.code, addresses.myDataAnswer(locale))
}

export default function MyData() {
  const { contact, isRemoved } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  return <MyDataPage contact={contact} isRemoved={isRemoved && !typed} typed={typed ?? null} />
}
