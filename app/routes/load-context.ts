import type { AnalysisAction } from '~/analysis/contract'
import type { CountyFacts } from '~/counties/contract'
import type { DirectorySettings, IdentificationSettings, IdentityAction, SignInOffer, Viewer } from '~/identity/contract'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import type { DemoAccount, DemoChoice } from '~/platform/http/openid/demo-provider.server'
import type { OpenIdClient } from '~/platform/http/openid/openid-client.server'
import type { StatementsAction } from '~/statements/contract'
import type { SummariesAction } from '~/summaries/contract'

/** Everything that needs a role, by the name of its area and what is done. */
export type Action = IdentityAction | StatementsAction | AnalysisAction | SummariesAction

/** Facts a later area owns and an earlier command must not overrun; handed over by the composition. */
export type RequestGuards = {
  /** Whether the consultation's summary has been published: answers then belong to the documents of the matter. */
  isSummaryPublished: (work: Pick<Work, 'scope'> & { db: Work['db'] | Parameters<Parameters<Work['db']['$transaction']>[0]>[0] }, consultationId: string) => Promise<boolean>
}

/** A provider of identities that a county offers, how its claims are read, and what it is called. */
export type OfferedProvider<Settings> = { client: OpenIdClient; settings: Settings; label: LocalizedText | null }

/** The ways in which people sign in to a county. */
export type SignInOffered = {
  offers: readonly SignInOffer[]
  directory: OfferedProvider<DirectorySettings> | null
  identification: OfferedProvider<IdentificationSettings> | null
  /** Whether officials come through the organisation's directory only. */
  isDirectoryRequired: boolean
}

/** The demonstration's own provider asks this browser who to be; null for another browser's choice. */
export type DemoChoices = (choice: string) => Promise<(DemoChoice & { accounts: DemoAccount[] }) | null>

/** What every loader and action is handed: whose county, who asks, and how to reach the database. */
export type RequestContext = {
  work: Work
  county: CountyFacts
  viewer: Viewer | null
  /** Whether the viewer may do something; nobody may when nobody is signed in. */
  may: (action: Action) => boolean
  /** Demo mode: sign-in list, outbox and component page are offered. */
  isDemo: boolean
  /** The origin people see, for links in mails and QR codes: `https://host`. */
  publicOrigin: string
  /** Of this response, for the pages that run scripts. */
  nonce: string
  guards: RequestGuards
  signIn: SignInOffered
  /** Null outside demo mode. */
  demoChoices: DemoChoices | null
  secrets: { receipts: Uint8Array; sessions: Uint8Array; identity: Uint8Array }
  /** What the demonstration would have sent, the newest first. */
  demoLetters: () => readonly { to: string; subject: string; text: string; locale: string; sentAt: Date }[]
  mail: (message: { to: string; subject: string; text: string; html?: string; locale: string }) => Promise<void>
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
