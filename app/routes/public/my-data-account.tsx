import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { privacyContact } from '~/counties/queries/kept-times.server'
import { correctOwnAccount } from '~/identity/commands/correct-own-account.server'
import { LONGEST_NAME, readOwnAccount } from '~/identity/forms/own-account.server'
import { ACCOUNT_FORM, AccountPage } from '~/identity/ui/my-data/account-page'
import { addresses } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { formOf, isOnlyShown } from '../form-of.server'
import { accountDataOf, requireSignedIn } from '../my-account-data.server'
import { WorkErrorBoundary } from '../work-error-boundary'

export const handle = { js: false, languageForm: ACCOUNT_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { account, sections } = await accountDataOf(context, request, locale)
  return {
    title: textFor(locale, 'identity')('my-data.holds.title'),
    longest: LONGEST_NAME,
    facts: {
      sections, displayName: account.displayName, locale: account.locale, languages: context.county.offeredLocales,
      contact: privacyContact(context.county.settings).email, isSaved: new URL(request.url).searchParams.has('saved'),
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = await formOf(request)
  const { personId, displayName, locale: own } = requireSignedIn(context, locale, request, form)
  const { typed, value, problem } = readOwnAccount(form, locale)
  const hasTyped = typed.displayName !== displayName || typed.locale !== own
  if (isOnlyShown(context, request, form, { locale, hasTyped })) return stillTyped({ typed, problem: null })
  if (!value) return unprocessable({ typed, problem })
  await correctOwnAccount(context.work, { personId, ...value })
  return seeOther(addresses.myDataAccountSaved(locale))
}

export default function MyDataAccount() {
  const { facts, longest } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <AccountPage facts={sent ? { ...facts, isSaved: false } : facts} typed={sent?.typed ?? null} problem={sent?.problem ?? null} longest={longest} />
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
