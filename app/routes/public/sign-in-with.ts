import type { LoaderFunctionArgs } from '@remix-run/node'
import { addresses, isOwnPath } from '~/kernel/addresses'
import { localeOf } from '~/platform/http/locale-param.server'
import { requestFacts } from '~/platform/http/request-facts.server'
import { seeOther } from '~/platform/http/responses.server'
import { keepJourney, providerOf } from '../provider-journey.server'

/**
 * Out to a provider of identities. A link and not a form: browsers apply `form-action` to where a form is led on to, and
 * there is nothing to guard, since the answer works in this browser only.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { kind, client } = providerOf(context, params.provider)
  const to = new URL(request.url).searchParams.get('to')
  const begun = await client.begin({ redirectUri: `${context.publicOrigin}${addresses.signInCallback(kind)}`, languages: locale })
  if (!begun.ok) {
    requestFacts()?.log.warn({ provider: kind, failure: begun.failure, code: begun.code }, 'provider not asked')
    return seeOther(addresses.signInProblem(locale, begun.failure))
  }
  return seeOther(begun.address, { 'Set-Cookie': keepJourney(context, { ...begun.journey, provider: kind, locale, returnTo: isOwnPath(to) ? to : undefined }) })
}
