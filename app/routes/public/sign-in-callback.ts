import type { LoaderFunctionArgs } from '@remix-run/node'
import { signInFromDirectory } from '~/identity/commands/sign-in-from-directory.server'
import { signInStrongly } from '~/identity/commands/sign-in-strongly.server'
import { addresses } from '~/kernel/addresses'
import { localeFromRequest } from '~/platform/i18n/locale-from-request.server'
import { requestFacts } from '~/platform/http/request-facts.server'
import { seeOther } from '~/platform/http/responses.server'
import { enterWith, keepIdentified, signingBrowser, workspaceOf } from '../entering.server'
import type { RequestContext } from '../load-context'
import { endJourney, providerOf, type ProviderJourney } from '../provider-journey.server'

type Provider = ReturnType<typeof providerOf>

/** Back from a provider of identities. What it says is read here, in memory, and leaves as a session or a reason why not. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const provider = providerOf(context, params.provider)
  const { journey, over } = endJourney(context, request, provider.kind)
  const answer = journey ? await arrive(context, request, provider, journey) : seeOther(addresses.signInProblem(localeFromRequest(request, context.county.offeredLocales), 'not-ours'))
  answer.headers.append('Set-Cookie', over)
  return answer
}

async function arrive(context: RequestContext, request: Request, provider: Provider, journey: ProviderJourney): Promise<Response> {
  const { locale, returnTo } = journey
  const problem = (name: string) => seeOther(addresses.signInProblem(locale, name === 'no-subject' ? 'failed' : name))
  const finished = await provider.client.finish({ address: new URL(request.url), journey })
  if (!finished.ok) {
    requestFacts()?.log.warn({ provider: provider.kind, failure: finished.failure, code: finished.code }, 'provider did not sign in')
    return problem(finished.failure)
  }
  const { work, secrets } = context
  const told = { claims: finished.claims, issuer: provider.client.issuer, key: secrets.identity, browser: signingBrowser(context, request) }
  if (provider.kind === 'oidc') {
    const entered = await signInFromDirectory(work, { ...told, settings: provider.settings, locale })
    return entered.ok ? enterWith(context, entered.value, returnTo ?? workspaceOf(locale, entered.value.workspaces)) : problem(entered.code)
  }
  const entered = await signInStrongly(work, { ...told, settings: provider.settings, isDirectoryRequired: context.signIn.isDirectoryRequired })
  if (!entered.ok) return problem(entered.code)
  // Only a letter could say who somebody unknown is here.
  if ('unknown' in entered.value && !context.signIn.offers.includes('email')) return problem('failed')
  if ('unknown' in entered.value) return seeOther(addresses.signInIdentified(locale, returnTo), { 'Set-Cookie': keepIdentified(context, entered.value.unknown) })
  // Whoever has no role left may have been invited anew under another address: then a letter there says so.
  if (entered.value.former && returnTo === undefined && context.signIn.offers.includes('email')) {
    const answer = enterWith(context, entered.value, addresses.signInIdentified(locale))
    answer.headers.append('Set-Cookie', keepIdentified(context, entered.value.former))
    return answer
  }
  return enterWith(context, entered.value, returnTo ?? workspaceOf(locale, entered.value.workspaces))
}
