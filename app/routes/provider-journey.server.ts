import type { Locale } from '~/kernel/locales'
import type { Journey } from '~/platform/http/openid/openid-client.server'
import { notFound } from '~/platform/http/responses.server'
import { sealedCookie } from '~/platform/http/sealed-cookie.server'
import { isSecure } from './entering.server'
import type { RequestContext } from './load-context'

/** A browser on its way to a provider of identities and back: what it asked, in which language, and where it wants to go. */
export type ProviderJourney = Journey & { provider: 'oidc' | 'strong'; locale: Locale; returnTo?: string }

const SECONDS = 10 * 60
const journeys = { oidc: sealedCookie('to-oidc', SECONDS), strong: sealedCookie('to-strong', SECONDS) }

/** The provider an address names, as this county offers it. Throws a 404 when it does not. */
export function providerOf(context: RequestContext, name: string | undefined) {
  const { directory, identification } = context.signIn
  if (name === 'oidc' && directory) return { kind: name, ...directory } as const
  if (name === 'strong' && identification) return { kind: name, ...identification } as const
  return notFound()
}

/** A `Set-Cookie` value that keeps a journey for ten minutes. */
export function keepJourney(context: RequestContext, journey: ProviderJourney): string {
  return journeys[journey.provider].write(JSON.stringify(journey), context.secrets.sessions, context.work.now, isSecure(context))
}

/** The journey this browser is on with a provider, or null, and a `Set-Cookie` value with which it is over. */
export function endJourney(context: RequestContext, request: Request, provider: ProviderJourney['provider']): { journey: ProviderJourney | null; over: string } {
  const kept = journeys[provider].read(request, context.secrets.sessions, context.work.now, isSecure(context))
  return { journey: kept === null ? null : (JSON.parse(kept) as ProviderJourney), over: journeys[provider].remove(isSecure(context)) }
}

