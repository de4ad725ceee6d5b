import type { ReactElement } from 'react'
import type { AccessibilityAction } from '~/accessibility/contract'
import type { AccountabilityAction, Processing } from '~/accountability/contract'
import type { AnalysisAction } from '~/analysis/contract'
import type { AnswersAction } from '~/answers/contract'
import type { AssociationsAction } from '~/associations/contract'
import type { ConsultationsAction } from '~/consultations/contract'
import type { CountiesAction, CountyFacts, RetentionKind } from '~/counties/contract'
import type { ForumsAction } from '~/forums/contract'
import type { DirectorySettings, IdentificationSettings, IdentityAction, RolesByAction, SignInOffer, Viewer } from '~/identity/contract'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { ModerationAction } from '~/moderation/contract'
import type { ContactKeys } from '~/notifications/commands/keep-in-touch.server'
import type { OversightAction } from '~/oversight/contract'
import type { FileTools } from '~/platform/files/file-tools.server'
import type { Work, WorkInTransaction } from '~/platform/db/work.server'
import type { DemoAccount, DemoChoice } from '~/platform/http/openid/demo-provider.server'
import type { OpenIdClient } from '~/platform/http/openid/openid-client.server'
import type { StatementsAction } from '~/statements/contract'
import type { ShownContents } from '~/statements/queries/shown-contents.server'
import type { SummariesAction } from '~/summaries/contract'
import type { TextsAction } from '~/texts/contract'

/** Everything that needs a role, by the name of its area and what is done. */
export type Action =
  | IdentityAction | CountiesAction | AccessibilityAction | TextsAction | ConsultationsAction | AnswersAction | AssociationsAction | StatementsAction | ModerationAction | ForumsAction | AnalysisAction | SummariesAction | OversightAction | AccountabilityAction

type Inside = Pick<Work, 'scope'> & { db: Work['db'] | Parameters<Parameters<Work['db']['$transaction']>[0]>[0] }

/** Facts a later area owns and an earlier command must not overrun; handed over by the composition. */
export type RequestGuards = {
  /** Whether the consultation's summary has been published: answers then belong to the documents of the matter. */
  isSummaryPublished: (work: Inside, consultationId: string) => Promise<boolean>
  /** The contents of statements as others than their givers may see them: what a moderator has hidden is masked. */
  shownContents: ShownContents
  /** Whether whoever acts may do something, locked against a change: for commands that stand before the roles. */
  may: (inside: WorkInTransaction, action: Action) => Promise<boolean>
  /** For what a person who leaves must stay known by name for a while. */
  nameNeededFor: (work: Inside, personId: string) => Promise<('statement-given' | 'text-released' | 'summary-published')[]>
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
  /** The roles that may do something: what a page tells somebody who may not, and what the table of roles shows. */
  permissions: RolesByAction<Action>
  /** Demo mode: sign-in list, outbox and component page are offered. */
  isDemo: boolean
  /** The origin people see, for links in mails and QR codes: `https://host`. */
  publicOrigin: string
  /** Of this response, for the pages that run scripts. */
  nonce: string
  guards: RequestGuards
  /** A package of everything public of a matter, with its sum; null when there is no such matter. */
  packageOf: (slug: string) => Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string; consultationId: string } | null>
  /** What of some kinds would go the next night if they were kept for these times. */
  goingTonight: (kinds: readonly RetentionKind[], times: Readonly<Record<RetentionKind, number>>) => Promise<{ kind: RetentionKind; count: number }[]>
  /** Where the id of somebody who signs in is kept, for the page that tells them. */
  tracesOf: (personId: string) => Promise<{ kind: 'statements' | 'reading' | 'summaries' | 'handling' | 'account' | 'log'; table: string; column: string; count: number; ids: string[] }[]>
  /** What the registries say of personal data, for the county's documents. */
  processing: Processing
  /** Content as a file that stands by itself. */
  standAlone: (locale: Locale, title: string, content: ReactElement) => string
  signIn: SignInOffered
  /** Null outside demo mode. */
  demoChoices: DemoChoices | null
  /** What is done with files that people send, and the limits for them. */
  files: FileTools
  /** What stands before the address of such a file: the host that gives out nothing else, or nothing. */
  filesBase: string
  secrets: { receipts: Uint8Array; sessions: Uint8Array; identity: Uint8Array; data: ContactKeys }
  /** What the demonstration would have sent, the newest first. */
  demoLetters: () => Promise<{ to: string; subject: string; text: string; locale: string; sentAt: Date; isOfStory: boolean }[]>
  mail: (message: { to: string; subject: string; text: string; html?: string; locale: string }) => Promise<void>
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
