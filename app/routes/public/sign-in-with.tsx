import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PressPage } from '~/identity/ui/press-page'
import { addresses, isOwnPath } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { isFromOwnPage } from '~/platform/http/from-own-page.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { requestFacts } from '~/platform/http/request-facts.server'
import { seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { titleMeta } from '~/shell/page-title'
import { keepJourney, providerOf } from '../provider-journey.server'

export const handle = { js: false, frame: 'answer' }

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => titleMeta(matches, page?.title ?? '', { noIndex: true })

/**
 * Out to a provider of identities, when somebody pressed the link on a page of ours. Led here from elsewhere, they are
 * asked first: with a living sign-in at the provider they would be signed in here without having done anything. A link
 * and not a form: browsers apply `form-action` to where a form is led on to.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { kind, client, label } = providerOf(context, params.provider)
  const to = new URL(request.url).searchParams.get('to')
  const returnTo = isOwnPath(to) ? to : undefined
  if (!isFromOwnPage(request, context.publicOrigin)) {
    const name = label ? pickText(label, locale, context.county.originalLocale).text : undefined
    return data({ title: textFor(locale, 'identity')('press.title'), kind, label: name, returnTo }, { headers: { 'Cache-Control': 'no-store' } })
  }
  const begun = await client.begin({ redirectUri: `${context.publicOrigin}${addresses.signInCallback(kind)}`, languages: locale })
  if (!begun.ok) {
    requestFacts()?.log.warn({ provider: kind, failure: begun.failure, code: begun.code }, 'provider not asked')
    throw seeOther(addresses.signInProblem(locale, begun.failure))
  }
  throw seeOther(begun.address, { 'Set-Cookie': keepJourney(context, { ...begun.journey, provider: kind, locale, returnTo }) })
}

export default function SignInWith() {
  const { kind, label, returnTo } = useLoaderData<typeof loader>()
  return <PressPage kind={kind} label={label} returnTo={returnTo} />
}
