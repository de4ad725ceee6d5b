import type { DirectorySettings, IdentificationSettings, Role, SignInOffer } from '~/identity/contract'
import { ROLES, SIGN_IN_OFFERS } from '~/identity/contract'
import { addresses } from '~/kernel/addresses'
import { isLocale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Settings } from '~/platform/config/settings.server'
import type { ProviderAccess, SignInSettings } from '~/platform/config/sign-in-settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { fetchFromSelf } from '~/platform/http/openid/fetch-from-self.server'
import { openOpenIdClient, type OpenIdClient } from '~/platform/http/openid/openid-client.server'
import type { SignInOffered } from '../routes/load-context'
import { DEMO_CLIENTS, DEMO_ROLES_BY_GROUP } from './demo-accounts.server'

type Asked = { countyId: string; origin: string }

/** The ways to sign in of all counties. */
export type SignIn = {
  offeredAt: (site: Asked) => SignInOffered
  isDirectoryRequired: (countyId: string) => boolean
  /** What the settings leave open with the counties there are, in one line; null when nothing. */
  whatIsMissing: () => string | null
}

/**
 * Makes the ways to sign in from the settings. Throws a start failure for a role that does not exist. A directory that
 * could belong to several counties is offered in none: it must not name people in a county that is not its own.
 */
export function openSignIn(settings: Pick<Settings, 'signIn' | 'host' | 'port'>, counties: { all: () => unknown[] }): SignIn {
  const { oidc, strong, ways } = settings.signIn
  const directory = directorySettings(oidc)
  const identification: IdentificationSettings = { codeClaim: strong.codeClaim, protectionClaim: strong.protectionClaim, levels: strong.levels }
  const clients = openClients(settings)
  const hasDirectory = (countyId: string) => ways.includes('oidc') && (oidc.county === null || oidc.county === countyId)
  const isDirectoryRequired = (countyId: string) => hasDirectory(countyId) && oidc.isRequired
  const isUnclear = () => ways.includes('oidc') && oidc.issuer !== null && oidc.county === null && counties.all().length > 1
  const offersDirectory = (countyId: string) => hasDirectory(countyId) && !isUnclear()
  return {
    isDirectoryRequired,
    whatIsMissing: () => (isUnclear() ? 'The setting OIDC_COUNTY is missing: there is more than one county, and it must hold the id of the one to which the directory of OIDC_ISSUER belongs.' : null),
    offeredAt: ({ countyId, origin }) => ({
      offers: SIGN_IN_OFFERS.filter((offer: SignInOffer) => ways.includes(offer) && (offer !== 'oidc' || offersDirectory(countyId))),
      directory: offersDirectory(countyId) ? { client: clients('oidc', oidc, origin), settings: directory, label: labelOf(oidc) } : null,
      identification: ways.includes('strong') ? { client: clients('strong', strong, origin), settings: identification, label: labelOf(strong) } : null,
      isDirectoryRequired: isDirectoryRequired(countyId),
    }),
  }
}

// The demonstration is its own provider, at whatever address it is asked.
function openClients({ signIn, host, port }: Pick<Settings, 'signIn' | 'host' | 'port'>) {
  const open = new Map<string, OpenIdClient>()
  const levels = signIn.oidc.secondFactor.filter(({ claim }) => claim === 'acr').map(({ value }) => value)
  const acrValues = { oidc: levels, strong: signIn.strong.levels }
  return (kind: 'oidc' | 'strong', access: ProviderAccess, origin: string): OpenIdClient => {
    const key = access.issuer === null ? `${kind} ${origin}` : kind
    const known = open.get(key)
    if (known) return known
    const { issuer, clientId, clientSecret, scopes } = access
    const client = issuer === null
      ? openOpenIdClient({ issuer: `${origin}${addresses.demoIdentityProvider()}`, ...DEMO_CLIENTS[kind], scopes: kind === 'oidc' ? 'openid profile email groups' : 'openid email identity', acrValues: [] }, fetchFromSelf({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port }))
      : openOpenIdClient({ issuer, clientId, clientSecret, scopes, acrValues: acrValues[kind] })
    // The origin is the asker's in the demonstration: it must not fill the memory.
    if (open.size >= 20) open.clear()
    open.set(key, client)
    return client
  }
}

function directorySettings({ issuer, groupsClaim, rolesByGroup, secondFactor }: SignInSettings['oidc']): DirectorySettings {
  const known = Object.entries(rolesByGroup).map(([group, roles]) => [group, roles.filter((role): role is Role => (ROLES as readonly string[]).includes(role))] as const)
  const unknown = Object.entries(rolesByGroup).find(([group, roles]) => roles.length > known.find(([name]) => name === group)![1].length)
  if (unknown) throw startFailure(`The setting OIDC_ROLES gives the group "${unknown[0]}" a role that does not exist. The roles are ${ROLES.join(', ')}.`)
  const crowning = known.find(([, roles]) => roles.includes('administrator'))
  if (crowning) throw startFailure(`The setting OIDC_ROLES makes the group "${crowning[0]}" administrators. Two people make an administrator (Administration, People); a group cannot.`)
  return { groupsClaim, secondFactor, rolesByGroup: issuer === null ? DEMO_ROLES_BY_GROUP : Object.fromEntries(known) }
}

function labelOf({ label }: ProviderAccess): LocalizedText | null {
  return label && Object.fromEntries(Object.entries(label).filter(([tag]) => isLocale(tag)))
}
