import type { Request, Response } from 'express'
import { demoPeople } from '~/identity/queries/demo-people.server'
import { addresses } from '~/kernel/addresses'
import { isLocale, LOCALES } from '~/kernel/locales'
import type { Database } from '~/platform/db/database.server'
import { openDemoProvider, type DemoAccount, type DemoProvider } from '~/platform/http/openid/demo-provider.server'
import type { Serving } from '~/platform/http/serving/handling.server'
import type { DemoChoices } from '../routes/load-context'
import type { CountySites } from './county-sites.server'
import { DEMO_CLIENTS, demoAccounts } from './demo-accounts.server'

type Asked = { countyId: string; origin: string }

/** The demonstration's own provider of identities, one for each address at which it is asked. */
export type DemoProviders = {
  beside: NonNullable<Serving['beside']>
  choices: (site: Asked, request: Request) => DemoChoices
}

/** Opens the demonstration's provider; it is made, and its package loaded, when somebody first asks for it. */
export function openDemoProviders({ db, sites }: { db: Database; sites: CountySites }): DemoProviders {
  const opened = new Map<string, Promise<DemoProvider>>()
  const accountsOf = async (countyId: string): Promise<DemoAccount[]> => {
    const county = sites.county(countyId)
    return county ? demoAccounts(await demoPeople({ scope: county.scope, db, now: new Date() }, true)) : []
  }
  const providerAt = async ({ countyId, origin }: Asked) => {
    const known = opened.get(origin)
    if (known) return await known
    if (opened.size >= 10) opened.clear()
    const provider = openDemoProvider({
      issuer: `${origin}${addresses.demoIdentityProvider()}`,
      clients: (['oidc', 'strong'] as const).map((kind) => ({ ...DEMO_CLIENTS[kind], redirectUris: [`${origin}${addresses.signInCallback(kind)}`] })),
      accounts: async () => await accountsOf(countyId),
      choicePath: (choice, languages) => addresses.demoChoice(isLocale(languages) ? languages : LOCALES[0]!, choice),
      problemPath: addresses.signInProblem(LOCALES[0]!, 'failed'),
    })
    opened.set(origin, provider)
    return await provider
  }
  return {
    beside: {
      path: addresses.demoIdentityProvider(),
      handle: async (request, response, site) => (await providerAt(site)).handle(request, response),
    },
    choices: (site, request) => async (id) => {
      const choice = await (await providerAt(site)).choice(request, request.res as Response, id)
      return choice && { ...choice, accounts: (await accountsOf(site.countyId)).filter(({ clientId }) => clientId === choice.clientId) }
    },
  }
}
